package com.privatetraffic.attribution;

import java.time.Instant;
import java.util.List;

/**
 * Who is credited with an order, as kept.
 *
 * @param orderNumber null until frozen
 * @param credit null when nobody is credited
 * @param selfPurchase whether the credited person bought from themselves; known once frozen
 * @param source where the buyer came from; nothing until frozen
 * @param planId the commission plan at placement; null when there was none
 * @param contactId the buyer; null until frozen
 */
public record OrderAttribution(
        long orderId,
        String orderNumber,
        State state,
        Credit credit,
        AttributionReason reason,
        List<Considered> considered,
        boolean selfPurchase,
        CartChoice choice,
        OrderSource source,
        Long planId,
        Long contactId,
        Instant placedAt) {

    /** A salesperson as credited; grade as of then. */
    public record Credit(long salespersonId, String salespersonCode, String gradeCode) {}

    /** How sure it is. */
    public enum State {
        /** Checkout was about to place the order. */
        PROVISIONAL,
        /** The order was placed; from here on it stays as it is. */
        FROZEN,
        /** The order was never placed. */
        DISCARDED
    }

    public OrderAttribution {
        considered = List.copyOf(considered);
    }

    public boolean isFrozen() {
        return state == State.FROZEN;
    }
}
