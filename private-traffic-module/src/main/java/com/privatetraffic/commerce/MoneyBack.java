package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.time.Instant;

/**
 * A payment transaction of the shop that gave money back or let an authorisation go, whoever wrote it. One that failed
 * or was archived is told of with an amount of nothing, for it may have counted once: to see it says that it doesn't, not
 * to see it says nothing. For the same reason payments that failed or were archived are told of, with what they were to
 * bring: the shop doesn't tell a try that failed from a payment that had counted. One key may have several, such as a void that was refused and the refund in its place.
 *
 * @param transactionId the shop's id of it: the same id is the same fact
 * @param undone what a void or the release of an authorisation let go; a refund lets nothing go
 * @param amount what went back by it; zero when nothing did
 * @param happenedAt as the shop recorded it; null when it didn't
 * @param key the business key under which {@link OrderChanges} wrote it; null when someone else did
 */
public record MoneyBack(long transactionId, Kind kind, Undone undone, Money amount, Instant happenedAt, String key) {

    /** What counts no longer as the order's payment. */
    public enum Undone {
        CAPTURED,
        AUTHORISED,
        /** Nothing that ever counted: a promise to pay on delivery, a try that failed, money that went back otherwise. */
        NOTHING
    }

    /** What kind of transaction it was. */
    public enum Kind {
        /** Captured money went back. */
        REFUND,
        /** Money went back outside the payment it came by. */
        DETACHED_CREDIT,
        /** A capture was undone before it was settled. */
        VOID,
        /** An authorisation was let go before it was captured. */
        REVERSE_AUTH,
        /** A payment that failed or was archived, maybe after it had counted. */
        FELL_THROUGH;

        /** Whether it only means something if what it undid was counted as the order's payment. */
        public boolean undoesPayment() {
            return this == VOID || this == REVERSE_AUTH || this == FELL_THROUGH;
        }
    }
}
