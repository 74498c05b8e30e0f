package com.privatetraffic.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what is kept of placed orders. */
public final class OrderRecords {

    private final FrozenOrders orders;
    private final OrderEvents events;

    OrderRecords(FrozenOrders orders, OrderEvents events) {
        this.orders = orders;
        this.events = events;
    }

    /**
     * What happened to these orders once they were placed and paid, the latest first: what is done, but for corrections of
     * the books.
     *
     * @param at before it, or at it with an id below {@code belowId}
     */
    public List<OrderEvent> happenedBefore(Collection<Long> orderIds, Instant at, long belowId, int limit) {
        return orderIds.isEmpty() ? List.of() : events.doneBefore(orderIds, at, belowId, limit);
    }

    /** Empty before the order was settled for the first time. */
    public Optional<OrderRecord> find(long orderId) {
        return orders.find(orderId).map(order -> new OrderRecord(order, events.ofOrder(orderId)));
    }
}
