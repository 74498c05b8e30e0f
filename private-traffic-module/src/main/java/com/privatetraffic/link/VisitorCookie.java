package com.privatetraffic.link;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The value of the cookie by which several clicks are known to be one visitor's: a random id and its signature, so that
 * nobody can make up visitors for a report. It says nothing of who that is.
 */
public final class VisitorCookie {

    public static final String NAME = "pt_visitor";

    /** As long as browsers keep any cookie; each click begins it anew. */
    static final Duration LIFE = Duration.ofDays(400);

    private static final int ID = 36;

    private final Signature signature;

    /** Signs with a key of at least 32 bytes, the same on every server of the store. */
    public VisitorCookie(byte[] key) {
        this.signature = new Signature(key);
    }

    public String write(UUID visitor) {
        return visitor + "." + signature.of(signed(visitor.toString()));
    }

    /** Empty for anything this store did not sign. */
    public Optional<UUID> read(String value) {
        if (value == null || value.length() < ID + 1 || value.length() > 2 * ID + 20 || value.charAt(ID) != '.') {
            return Optional.empty();
        }
        String id = value.substring(0, ID);
        return signature.matches(signed(id), value.substring(ID + 1))
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    /** The key signs other cookies too: none of them is a visitor. */
    private static String signed(String id) {
        return NAME + "|" + id;
    }
}
