package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.Reinstated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the shop's word on an order as a whole adds to the facts: that it was called off, or that this was taken back. Who
 * looked at the order before the last such fact doesn't know of it, and says nothing.
 */
final class CallingOff {

    private final Collection<OrderEvent> facts;
    private final Sighting.Known known;

    CallingOff(Collection<OrderEvent> facts, Sighting.Known known) {
        this.facts = facts;
        this.known = known;
    }

    /** The facts by their keys. */
    List<ShopFacts.Found> found(PlacedOrder.State state, Lifetime lifetime) {
        List<ShopFacts.Found> found = new ArrayList<>();
        if (state == PlacedOrder.State.CANCELLED && isNews(lifetime.now())) {
            found.add(new ShopFacts.Found(next(OrderEvent.CANCELLED, 0), new Cancelled(), lifetime.now()));
        }
        if (state == PlacedOrder.State.SUBMITTED) {
            for (OrderEvent cancellation : standing()) {
                if (known.includes(cancellation)) {
                    found.add(new ShopFacts.Found(
                            next(OrderEvent.REINSTATED, found.size()),
                            new Reinstated(cancellation.key()),
                            lifetime.now()));
                }
            }
        }
        return found;
    }

    private boolean isNews(Instant now) {
        return standing().stream().noneMatch(event -> event.isDone() || event.isBeingAsked(now))
                && facts.stream()
                        .filter(event -> event.fact() instanceof Reinstated)
                        .allMatch(known::includes);
    }

    /** Cancellations, also those that are asked for or failed, that weren't taken back. */
    private List<OrderEvent> standing() {
        Set<String> reinstated = OrderFold.reinstated(facts);
        return facts.stream()
                .filter(event -> event.fact() instanceof Cancelled && !reinstated.contains(event.key()))
                .toList();
    }

    private String next(String key, int beside) {
        long number = beside
                + 1
                + facts.stream()
                        .filter(event -> event.key().equals(key) || event.key().startsWith(key + ":"))
                        .count();
        return number == 1 ? key : key + ":" + number;
    }
}
