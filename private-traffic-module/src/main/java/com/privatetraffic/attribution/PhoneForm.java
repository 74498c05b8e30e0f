package com.privatetraffic.attribution;

import java.util.Optional;

/** Brings phone numbers to one form, so that two spellings of one number are equal; {@code contact} does it. */
public interface PhoneForm {

    /** The number in E.164; empty when it cannot be one. */
    Optional<String> e164(String typed);
}
