package com.privatetraffic.starter.security;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret in the link of a password reset. Not a password: nobody chooses it, so it needs no slow hash with a salt, and
 * Broadleaf finds it by its stored form, so that has to be the same each time.
 */
final class ResetToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    private ResetToken() {}

    static String fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** What the database keeps; it doesn't give the token away. */
    static String stored(String token) {
        return "sha256:" + DigestUtils.sha256Hex(token.strip().toLowerCase(Locale.ROOT));
    }
}
