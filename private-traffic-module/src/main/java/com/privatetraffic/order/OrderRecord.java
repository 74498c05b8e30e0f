package com.privatetraffic.order;

import java.util.List;

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

    /** The standing when the first {@code doneNo} facts were known. */
    public OrderStanding standingUpTo(int doneNo) {
        return OrderStanding.of(
                order, done().stream().filter(event -> event.doneNo() <= doneNo).toList());
    }
}
