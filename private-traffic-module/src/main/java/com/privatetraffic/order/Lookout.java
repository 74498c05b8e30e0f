package com.privatetraffic.order;

import com.privatetraffic.commerce.Orders;
import java.util.List;
import java.util.Optional;

/** Looks at orders in the shop. Never called with an order's row locked: the shop is read over another connection. */
public final class Lookout {

    private final Orders orders;
    private final OrderEvents events;

    Lookout(Orders orders, OrderEvents events) {
        this.orders = orders;
        this.events = events;
    }

    /** Empty when the shop has no such order (any more). */
    public Optional<Sighting> look(long orderId) {
        Sighting.Known known = events.known(orderId);
        String fingerprint = orders.fingerprints(List.of(orderId)).get(orderId);
        return orders.find(orderId).map(order -> new Sighting(order, fingerprint, known));
    }
}
