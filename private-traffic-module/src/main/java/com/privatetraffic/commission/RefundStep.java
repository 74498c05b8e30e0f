package com.privatetraffic.commission;

import com.privatetraffic.money.Money;
import java.time.Instant;

/**
 * What of a line is refunded from an event of its order on.
 *
 * @param refunded in all, not by this event alone
 */
record RefundStep(long eventId, Instant happenedAt, Money refunded) {

    /** How the postings of an event are called, but for the account they touch. */
    static String key(long eventId) {
        return "refund:" + eventId + ":";
    }
}
