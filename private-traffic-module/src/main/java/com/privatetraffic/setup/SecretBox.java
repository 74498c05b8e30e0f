package com.privatetraffic.setup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets the store has to know again, such as a platform's app secret, in a form that a copy of the database alone
 * doesn't give away: AES-256 in GCM, with a key derived from {@code private-traffic.cookie-secret}. Where that setting is
 * left to the database, so is the key.
 *
 * <p>Each secret is closed for one place, e.g. a column of a row; copied to another, it can't be opened. What is closed
 * begins with its version, so that a later form can be told from this one.
 */
public final class SecretBox {

    private static final String USE_OF_KEY = "private-traffic secrets";
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 1 + NONCE_BYTES + TAG_BITS / 8;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** Made with the store's own key, which is used only to derive this one. */
    public SecretBox(byte[] storeKey) {
        key = new SecretKeySpec(new Hmac(storeKey).of(USE_OF_KEY), "AES");
    }

    /** Made for this place alone, e.g. {@code pt_connection/7/app_secret}. */
    public byte[] close(String place, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + nonce.length + closed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What was closed for this place; empty when that was done with another key, for another place, or it was altered. */
    public Optional<String> open(String place, byte[] closed) {
        if (closed.length < SHORTEST || closed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(closed, 1, NONCE_BYTES).get(nonce);
        try {
            byte[] opened = cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(closed, 1 + NONCE_BYTES, closed.length - 1 - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
