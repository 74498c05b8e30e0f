package com.privatetraffic.message;

import java.time.Instant;

/**
 * Something was said.
 *
 * @param id the platform's, unique for the account
 * @param peer the person's id, as the platform gives it to this account
 * @param name as the person calls themself there; null if the platform doesn't say
 * @param phone with country code and a leading plus; null where the platform has none
 * @param kind the platform's word for what it is, e.g. {@code text}
 * @param acquaints whether someone unknown becomes a contact by it
 * @param text what can be read of it; null for none
 * @param replyTo id of the message it answers; null for none
 * @param referral what led here, e.g. an advertisement or the reference in a link to the chat; null for none
 */
public record Said(
        StoreAccount account,
        String id,
        String peer,
        String name,
        String phone,
        Direction direction,
        String kind,
        boolean acquaints,
        String text,
        String replyTo,
        String referral,
        Instant at)
        implements MessageNews {

    /** The kind of somebody telling the platform, not the store, that they want no advertising. */
    public static final String DECLINED = "declined";

    boolean declinesAdvertising() {
        return kind.equals(DECLINED);
    }
}
