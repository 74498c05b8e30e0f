package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;
import java.time.Instant;
import java.util.function.Function;

/**
 * Something that is to happen to an order.
 *
 * @param fact what it is, said of this order; refuses what cannot be said of it
 * @param check refuses what is not possible (any more)
 * @param asks whether the shop has to do something, whatever the amount
 * @param happenedAt null for now
 */
record OrderAction(
        String key,
        Function<OrderRecord, OrderFact> fact,
        Check check,
        boolean asks,
        String reason,
        String actor,
        Instant happenedAt) {

    /** Looks at an order with all that is happening to it and with what the shop says of it. */
    @FunctionalInterface
    interface Check {
        void check(OrderRecord record, OrderFact fact, PlacedOrder seen);
    }
}
