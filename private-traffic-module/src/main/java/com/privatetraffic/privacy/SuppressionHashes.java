package com.privatetraffic.privacy;

import com.privatetraffic.contact.Identity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises an address, a number or an account again without keeping it: HMAC-SHA256 with a key derived from
 * {@code private-traffic.cookie-secret}. Without that key nobody can tell by trying out addresses whose hash it is; with
 * another key nothing is recognised any more.
 */
public final class SuppressionHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String USE_OF_KEY = "private-traffic suppression";

    /** Never used itself; cloned for each hash, which is far cheaper than keying a new one. */
    private final Mac keyed;

    /** Made with the store's own key, which is used only to derive this one. */
    public SuppressionHashes(byte[] storeKey) {
        try {
            keyed = mac(mac(storeKey).doFinal(USE_OF_KEY.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** 64 hexadecimal digits; all forms of a phone number that networks treat as one have one hash. */
    public String of(Identity identity) {
        String text = identity.platform() + '\n' + identity.account() + '\n' + identity.externalId();
        try {
            Mac mac = (Mac) keyed.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException javasOwnCanBe) {
            throw new IllegalStateException(javasOwnCanBe);
        }
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
        return mac;
    }
}
