package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Owed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An order with its facts. */
public record OrderRecord(FrozenOrder order, List<OrderEvent> events) {

    public OrderRecord {
        events = List.copyOf(events);
    }

    /** The facts that count. */
    public List<OrderEvent> done() {
        return events.stream().filter(OrderEvent::isDone).toList();
    }

    public OrderStanding standing() {
        return OrderStanding.of(order, done());
    }

    /** The standing without what was taken for handed over because nobody said anything. */
    public OrderStanding reported() {
        return OrderStanding.of(
                order, done().stream().filter(event -> !event.isConfirmation()).toList());
    }

    /** The standing if all that the shop is being asked for comes to be. */
    OrderStanding standingWithPending() {
        return OrderStanding.of(
                order,
                events.stream()
                        .filter(event -> event.state() != OrderEvent.State.FAILED)
                        .toList());
    }

    /** The same as if these had never been. */
    OrderRecord without(Set<String> keys) {
        return new OrderRecord(
                order,
                events.stream().filter(event -> !keys.contains(event.key())).toList());
    }

    /** What the shop says it comes to; what it came to when it was placed, where the shop lost that. */
    Money total(PlacedOrder seen) {
        return seen.total().isPositive() || seen.isOfNothing() ? seen.total() : order.total();
    }

    /** What of the total is to be paid: not what was refunded before it was taken, and so never went back. */
    Money due(Money total) {
        return new Money(Math.max(0, total.minor() - waived().minor()), total.currency());
    }

    /** What was refunded before it was taken, unless it was taken all the same and is owed since. */
    Money waived() {
        long waived = 0;
        for (OrderEvent event : done()) {
            waived += waivedBy(event);
            waived -= event.fact() instanceof Owed owed ? owed.amount().minor() : 0;
        }
        return new Money(waived, order.currency());
    }

    /** When something was waived last; empty when nothing was. */
    Optional<Instant> lastWaived() {
        return done().stream()
                .filter(event -> waivedBy(event) > 0)
                .map(OrderEvent::happenedAt)
                .max(Comparator.naturalOrder());
    }

    private static long waivedBy(OrderEvent event) {
        long refunded = event.isFromShop() ? 0 : event.fact().refunds();
        return refunded == 0 || event.asked() == null
                ? refunded
                : refunded - event.asked().minor();
    }

    /** The standing when the first {@code doneNo} facts were known. */
    public OrderStanding standingUpTo(int doneNo) {
        return OrderStanding.of(
                order, done().stream().filter(event -> event.doneNo() <= doneNo).toList());
    }
}
