package com.privatetraffic.link;

import com.privatetraffic.setup.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Signs what visitors carry: HMAC-SHA256, base64url, compared in constant time. */
final class Signature {

    private final Hmac hmac;

    /** With a key of at least 32 bytes, the same on every server of the store. */
    Signature(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("The key that signs cookies needs at least 32 bytes.");
        }
        hmac = new Hmac(key);
    }

    String of(String text) {
        return encode(hmac.of(text));
    }

    boolean matches(String text, String claimed) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.US_ASCII), claimed.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
