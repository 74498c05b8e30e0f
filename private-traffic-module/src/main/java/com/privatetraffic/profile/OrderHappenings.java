package com.privatetraffic.profile;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineFacts;
import com.privatetraffic.contact.TimelineSource.Edge;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderEvent;
import com.privatetraffic.order.OrderFact;
import com.privatetraffic.order.OrderRecords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happened to a person's orders: handed over, refunded, called off, charged back. */
final class OrderHappenings {

    private final PlacedOrders orders;
    private final OrderRecords records;

    OrderHappenings(PlacedOrders orders, OrderRecords records) {
        this.orders = orders;
        this.records = records;
    }

    List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        Map<Long, String> numbers = orders.numbers(family);
        return records.happenedBefore(numbers.keySet(), edge.at(), edge.belowId(), limit).stream()
                .map(event -> entry(event, numbers.get(event.orderId())))
                .toList();
    }

    private static TimelineEntry entry(OrderEvent event, String number) {
        Optional<Money> amount = amount(event.fact());
        return new TimelineEntry(
                event.happenedAt(),
                OrderTimeline.KIND,
                event.id(),
                event.fact().kind().name().toLowerCase(Locale.ROOT),
                new TimelineFacts()
                        .with("number", number)
                        .with("amount", amount.map(Money::minor).orElse(null))
                        .with("currency", amount.map(Money::currency).orElse(null))
                        .with("reason", event.reason())
                        .with("actor", event.actor())
                        .all());
    }

    private static Optional<Money> amount(OrderFact fact) {
        if (fact instanceof OrderFact.RefundedGross gross) {
            return Optional.of(gross.amount());
        }
        if (fact instanceof OrderFact.RefundedLines lines) {
            return lines.nets().values().stream().reduce(Money::plus);
        }
        return Optional.empty();
    }
}
