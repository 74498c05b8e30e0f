package com.privatetraffic.imports;

import java.util.Locale;

/** Tags are the same whatever the case they are written in. */
final class TagNames {

    private TagNames() {}

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
