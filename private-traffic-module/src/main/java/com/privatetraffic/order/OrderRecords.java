package com.privatetraffic.order;

import java.util.Optional;

/** Reads what is kept of placed orders. */
public final class OrderRecords {

    private final FrozenOrders orders;
    private final OrderEvents events;

    OrderRecords(FrozenOrders orders, OrderEvents events) {
        this.orders = orders;
        this.events = events;
    }

    /** Empty before the order was settled for the first time. */
    public Optional<OrderRecord> find(long orderId) {
        return orders.find(orderId).map(order -> new OrderRecord(order, events.ofOrder(orderId)));
    }
}
