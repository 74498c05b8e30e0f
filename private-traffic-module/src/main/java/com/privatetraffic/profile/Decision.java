package com.privatetraffic.profile;

import java.time.Instant;

/**
 * A yes or no as another system or a colleague reports it.
 *
 * @param channel the way, e.g. {@code EMAIL}, in any case
 * @param purpose {@code MARKETING} or {@code SERVICE}, in any case
 * @param source where the person said so
 * @param wording the sentence they saw, with {@code wordingVersion}; both null where it was shown elsewhere
 * @param evidence what it can be traced back to; may be null
 * @param key permanent: the same key again is the same decision; may be null
 * @param at when they said so; null for now
 */
public record Decision(
        String channel,
        String purpose,
        boolean granted,
        String source,
        String wording,
        String wordingVersion,
        String evidence,
        String key,
        Instant at) {}
