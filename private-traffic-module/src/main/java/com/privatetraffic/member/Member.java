package com.privatetraffic.member;

import java.time.Instant;

/**
 * A member of the programme.
 *
 * @param number what is printed on a card
 * @param customerId the shop's customer; null for someone who joined as a guest
 * @param tierName the tier's name in English and in Chinese
 */
public record Member(
        long id,
        String number,
        long contactId,
        Long customerId,
        String tierCode,
        TierName tierName,
        String termsVersion,
        Instant joinedAt) {

    /** A tier's name in both languages. */
    public record TierName(String english, String chinese) {}
}
