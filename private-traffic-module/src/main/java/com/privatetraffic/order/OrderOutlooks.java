package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;
import java.util.Optional;

/** Says before anything is tried what {@link OrderActions} would let through. Changes nothing. */
public final class OrderOutlooks {

    private final Lookout lookout;
    private final OrderRecords records;

    OrderOutlooks(Lookout lookout, OrderRecords records) {
        this.lookout = lookout;
        this.records = records;
    }

    /** Empty before the order was settled for the first time, and while it isn't placed in the shop. */
    public Optional<OrderOutlook> find(long orderId) {
        // What is kept first: carts, of which nothing is, need no look at the shop.
        return records.find(orderId).flatMap(record -> lookout.look(orderId)
                .map(Sighting::order)
                .filter(seen -> seen.state() != PlacedOrder.State.CART)
                .map(seen -> outlook(record, seen)));
    }

    private static OrderOutlook outlook(OrderRecord record, PlacedOrder seen) {
        return new OrderOutlook(
                record,
                Limits.isCancelled(record) || seen.state() == PlacedOrder.State.CANCELLED,
                Limits.refundable(record, seen),
                Limits.returnable(record, seen.payments(), seen.payments().captured()));
    }
}
