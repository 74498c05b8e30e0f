package com.privatetraffic.setup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) with one key; may be used by many threads at once. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    /** Never fed, only cloned: keying a new one costs more than what it is made for. */
    private final Mac keyed;

    public Hmac(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** With a key derived from the store's own for this use alone: what is made for one use proves nothing in another. */
    public static Hmac derived(byte[] storeKey, String use) {
        return new Hmac(new Hmac(storeKey).of("private-traffic " + use));
    }

    /** Its 32 bytes. */
    public byte[] of(byte[] content) {
        try {
            return ((Mac) keyed.clone()).doFinal(content);
        } catch (CloneNotSupportedException javasOwnCanBe) {
            throw new IllegalStateException(javasOwnCanBe);
        }
    }

    /** Of the text in UTF-8. */
    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As 64 digits, letters in lower case. */
    public String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
