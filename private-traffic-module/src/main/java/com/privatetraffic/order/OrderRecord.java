package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import java.util.List;
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

    /** What of the total is to be paid: not what was refunded before it was taken, and so never went back. */
    Money due(Money total) {
        long waived = 0;
        for (OrderEvent event : done()) {
            long refunded = event.isFromShop() ? 0 : event.fact().refunds();
            waived += refunded
                    - (refunded == 0 || event.asked() == null
                            ? 0
                            : event.asked().minor());
        }
        return new Money(Math.max(0, total.minor() - waived), total.currency());
    }

    /** The standing when the first {@code doneNo} facts were known. */
    public OrderStanding standingUpTo(int doneNo) {
        return OrderStanding.of(
                order, done().stream().filter(event -> event.doneNo() <= doneNo).toList());
    }
}
