package com.privatetraffic.setup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Keeps secrets the store has to know again, such as a platform's app secret, in a form that a copy of the database alone
 * doesn't give away: AES-256 in GCM, with a key derived from {@code private-traffic.cookie-secret}. Where that setting is
 * left to the database, so is the key.
 */
public final class SecretBox {

    private static final String PURPOSE = "private-traffic secrets";

    private final BytesEncryptor cipher;

    /** Made with the store's own key, which is used only to derive this one. */
    public SecretBox(byte[] storeKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(storeKey, "HmacSHA256"));
            byte[] key = mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
            cipher = new AesBytesEncryptor(
                    new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public byte[] close(String secret) {
        return cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was closed with the same key.
     *
     * @throws IllegalStateException when it was closed with another key or changed since
     */
    public String open(byte[] closed) {
        return new String(cipher.decrypt(closed), StandardCharsets.UTF_8);
    }
}
