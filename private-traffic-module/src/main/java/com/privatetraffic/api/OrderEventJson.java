package com.privatetraffic.api;

import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderEvent;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.order.OrderFact.Payment;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.RefundedLines;
import com.privatetraffic.order.OrderFact.Reinstated;
import com.privatetraffic.order.OrderFact.Reversed;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to an order.
 *
 * @param state DONE, or PENDING while the store's payments haven't answered
 * @param amount of a payment, or of a refund that names no lines
 * @param of the key of what it reverses
 */
record OrderEventJson(
        String key,
        String kind,
        String state,
        List<LineJson> lines,
        MoneyJson amount,
        String of,
        String reason,
        Instant happenedAt,
        OrderJson order) {

    /** A quantity handed over or an amount given back. */
    record LineJson(String line, Integer quantity, MoneyJson net) {}

    static OrderEventJson of(OrderEvent event, OrderJson order) {
        return new OrderEventJson(
                event.key(),
                event.fact().kind().name(),
                event.state().name(),
                lines(event),
                amount(event),
                of(event),
                event.reason(),
                event.happenedAt(),
                order);
    }

    private static String of(OrderEvent event) {
        return event.fact() instanceof Reversed reversed
                ? reversed.key()
                : event.fact() instanceof Reinstated reinstated ? reinstated.key() : null;
    }

    private static List<LineJson> lines(OrderEvent event) {
        if (event.fact() instanceof Fulfilled fulfilled) {
            return fulfilled.quantities().entrySet().stream()
                    .map(each -> new LineJson(Ids.text(each.getKey()), each.getValue(), null))
                    .toList();
        }
        if (event.fact() instanceof RefundedLines refunded) {
            return refunded.nets().entrySet().stream()
                    .map(each -> new LineJson(Ids.text(each.getKey()), null, MoneyJson.of(each.getValue())))
                    .toList();
        }
        return null;
    }

    private static MoneyJson amount(OrderEvent event) {
        Money amount = event.fact() instanceof Payment payment
                ? payment.amount()
                : event.fact() instanceof RefundedGross gross ? gross.amount() : null;
        return amount == null ? null : MoneyJson.of(amount);
    }
}
