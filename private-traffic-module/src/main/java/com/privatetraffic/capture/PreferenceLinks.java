package com.privatetraffic.capture;

import java.util.OptionalLong;

/**
 * The key to a person's preferences: signed, without an end, since a mail from years ago must still be a way to say stop.
 * It opens nothing but what may be written to them.
 */
public final class PreferenceLinks {

    private final Seal seal;

    PreferenceLinks(Seal seal) {
        this.seal = seal;
    }

    /** For a letter to this contact. */
    public String token(long contactId) {
        return seal.close(Long.toString(contactId));
    }

    /** Whose preferences it opens; empty for anything this store did not make. */
    OptionalLong contact(String token) {
        return seal.open(token).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
