package com.privatetraffic.privacy;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.setup.Hmac;

/**
 * Recognises an address, a number or an account again without keeping it: HMAC-SHA256 with a key derived from
 * {@code private-traffic.cookie-secret}. Without that key nobody can tell by trying out addresses whose hash it is; with
 * another key nothing is recognised any more.
 */
public final class SuppressionHashes {

    private final Hmac hmac;

    /** Made with the store's own key, which is used only to derive this one. */
    public SuppressionHashes(byte[] storeKey) {
        hmac = Hmac.derived(storeKey, "suppression");
    }

    /** 64 hexadecimal digits; all forms of a phone number that networks treat as one have one hash. */
    public String of(Identity identity) {
        return hmac.hex(identity.platform() + '\n' + identity.account() + '\n' + identity.externalId());
    }
}
