package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.Recounted;
import com.privatetraffic.order.OrderFact.Reinstated;
import com.privatetraffic.order.OrderStanding.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Folds facts into a standing. The order in which they are given doesn't matter: they count as they happened. */
final class OrderFold {

    private OrderFold() {}

    static OrderStanding of(FrozenOrder order, List<OrderEvent> facts) {
        RefundFold refunds = new RefundFold(order, recounted(facts));
        List<FulfilmentFold> fulfilments = order.lines().stream()
                .map(line -> new FulfilmentFold(line, order.paidAt()))
                .toList();
        Instant cancelledAt = null;
        for (OrderEvent event : standing(facts)) {
            refunds.apply(event);
            fulfilments.forEach(line -> line.apply(event));
            if (cancelledAt == null && event.fact() instanceof Cancelled) {
                cancelledAt = event.happenedAt();
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            FrozenLine line = order.lines().get(i);
            FulfilmentFold fulfilment = fulfilments.get(i);
            lines.add(new Line(line, refunds.refunded(i), fulfilment.quantity(), fulfilment.wholeAt()));
        }
        return new OrderStanding(
                lines,
                refunds.shippingLeft(),
                refunds.taxLeft(),
                refunds.excess(),
                refunds.announced(),
                refunds.chargedBack(),
                cancelledAt);
    }

    /** As they happened, without cancellations that were taken back: as if they had never been. */
    private static List<OrderEvent> standing(List<OrderEvent> facts) {
        Set<String> reinstated = reinstated(facts);
        return facts.stream()
                .filter(event -> !(event.fact() instanceof Cancelled && reinstated.contains(event.key())))
                .sorted(OrderEvent.AS_IT_HAPPENED)
                .toList();
    }

    /** The keys of cancellations that were taken back. */
    static Set<String> reinstated(Collection<OrderEvent> facts) {
        return facts.stream()
                .map(OrderEvent::fact)
                .filter(Reinstated.class::isInstance)
                .map(fact -> ((Reinstated) fact).key())
                .collect(Collectors.toSet());
    }

    /** By key, the last of them in the order in which they came to be. */
    static Map<String, Money> recounted(Collection<OrderEvent> facts) {
        Map<String, Money> last = new HashMap<>();
        facts.stream()
                .filter(event -> event.fact() instanceof Recounted)
                .sorted(Comparator.comparing(OrderEvent::doneNo))
                .forEach(event -> last.put(((Recounted) event.fact()).key(), ((Recounted) event.fact()).amount()));
        return last;
    }
}
