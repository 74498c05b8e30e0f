package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Recounted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Refunds of our own of which a transaction failed, or was withdrawn, after it had succeeded: they count what really went
 * back, with what there never was to give back. A transaction that can't be seen says nothing.
 */
final class LostRefunds {

    private LostRefunds() {}

    static List<ShopFacts.Found> in(
            PlacedOrder order, Collection<OrderEvent> facts, Sighting.Known known, Lifetime lifetime) {
        Map<String, Money> recounted = OrderFold.recounted(facts);
        List<ShopFacts.Found> found = new ArrayList<>();
        for (OrderEvent event : facts) {
            if (isAskedFor(event) && known.includes(event)) {
                Money whole = new Money(event.fact().refunds(), event.asked().currency());
                Money counted = recounted.getOrDefault(event.key(), whole);
                Money counts = counts(order, event, whole, !counted.equals(whole));
                if (!counts.equals(counted)) {
                    String key = OrderEvent.RECOUNTED + event.id() + ":";
                    found.add(new ShopFacts.Found(
                            key + (times(facts, key) + 1), new Recounted(event.key(), counts), lifetime.now()));
                }
            }
        }
        return found;
    }

    private static boolean isAskedFor(OrderEvent event) {
        return event.isDone() && event.asked() != null && event.fact().kind() == OrderFact.Kind.REFUNDED;
    }

    private static Money counts(PlacedOrder order, OrderEvent event, Money whole, boolean lostBefore) {
        List<MoneyBack> made = order.payments().back().stream()
                .filter(back -> event.key().equals(back.key()))
                .toList();
        boolean lost = made.stream().anyMatch(back -> back.amount().isZero());
        long missing = event.asked().minor()
                - made.stream().mapToLong(back -> back.amount().minor()).sum();
        return (lost || lostBefore) && missing > 0 ? new Money(whole.minor() - missing, whole.currency()) : whole;
    }

    private static long times(Collection<OrderEvent> facts, String key) {
        return facts.stream().filter(event -> event.key().startsWith(key)).count();
    }
}
