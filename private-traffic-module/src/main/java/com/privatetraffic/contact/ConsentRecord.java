package com.privatetraffic.contact;

import java.time.Instant;

/**
 * One yes or no of a contact, with what proves it. Never changed: a later decision is a later record.
 *
 * @param channel {@code EMAIL}, {@code MEMBERSHIP} …
 * @param purpose {@code MARKETING}, {@code TERMS} …
 * @param wording the sentence the person saw, in their language
 * @param source where it was given, e.g. {@code CHECKOUT}
 * @param evidence what it can be traced back to, e.g. the order
 * @param key permanent: the same key again is the same decision
 */
public record ConsentRecord(
        String channel,
        String purpose,
        boolean granted,
        String wordingVersion,
        String wording,
        String source,
        String evidence,
        String key,
        Instant recordedAt) {}
