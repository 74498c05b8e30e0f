package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import java.util.Optional;

/** Says before anything is tried what {@link OrderActions} would let through. */
public final class OrderOutlooks {

    private final Lookout lookout;
    private final OrderRecords records;
    private final Settling settling;

    OrderOutlooks(Lookout lookout, OrderRecords records, Settling settling) {
        this.lookout = lookout;
        this.records = records;
        this.settling = settling;
    }

    /** As {@link #find}, also of a placed order that nothing is kept of yet, as of those older than the module: now it is. */
    public Optional<OrderOutlook> settled(long orderId) {
        if (records.find(orderId).isEmpty()) {
            settling.settle(orderId);
        }
        return find(orderId);
    }

    /** Whether the shop has it as an order that was placed and isn't cancelled. Changes nothing. */
    public boolean isOpen(long orderId) {
        return lookout.look(orderId)
                .filter(sighting -> sighting.order().state() == PlacedOrder.State.SUBMITTED)
                .isPresent();
    }

    /** What the shop gave back under a deed's key, also when it refused the rest; letting a promise go gives nothing back. */
    public Optional<Money> returned(long orderId, String key) {
        return lookout.look(orderId)
                .map(sighting -> sighting.order().payments())
                .map(payments -> Limits.returned(
                        payments, back -> key.equals(back.key()) && back.kind() != MoneyBack.Kind.REVERSE_AUTH))
                .filter(Money::isPositive);
    }

    /** Empty before the order was settled for the first time, and while it isn't placed in the shop. Changes nothing. */
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
