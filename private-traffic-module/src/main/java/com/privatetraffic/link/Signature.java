package com.privatetraffic.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what visitors carry: HMAC-SHA256, base64url, compared in constant time. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    /** Never fed, only copied: making one anew costs more than signing. */
    private final Mac blank;

    /** With a key of at least 32 bytes, the same on every server of the store. */
    Signature(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("The key that signs cookies needs at least 32 bytes.");
        }
        try {
            blank = Mac.getInstance(ALGORITHM);
            blank.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String of(String text) {
        try {
            Mac mac = (Mac) blank.clone();
            return encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    boolean matches(String text, String claimed) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.US_ASCII), claimed.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
