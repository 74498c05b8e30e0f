package com.privatetraffic.capture;

import com.privatetraffic.setup.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs what a browser carries for us and what a mail leads to: {@code payload.signature}, both base64url, with a key of its
 * own for each use, derived from the store's. Readable by anybody, altered by nobody.
 */
final class Seal {

    private final Hmac hmac;
    private final int longest;

    /** A signature made for one use is none for another. */
    Seal(byte[] storeKey, String use, int longest) {
        this.hmac = Hmac.derived(storeKey, use);
        this.longest = longest;
    }

    String close(String payload) {
        String encoded = encode(payload.getBytes(StandardCharsets.UTF_8));
        return encoded + "." + encode(hmac.of(encoded));
    }

    /** Empty for anything this store did not sign for this use. */
    Optional<String> open(String closed) {
        int dot = closed == null || closed.length() > longest ? -1 : closed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String encoded = closed.substring(0, dot);
        byte[] expected = encode(hmac.of(encoded)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, closed.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }

    /** By which something is recognised that must not be readable, e.g. a network address; 64 hexadecimal digits. */
    String mark(String text) {
        return hmac.hex(text);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
