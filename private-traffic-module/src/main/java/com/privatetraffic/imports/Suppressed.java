package com.privatetraffic.imports;

import com.privatetraffic.contact.Identity;
import java.util.List;
import java.util.Set;

/** Which of these identities belong to people who asked to be forgotten. */
@FunctionalInterface
interface Suppressed {

    Set<Identity> among(List<Identity> identities);
}
