package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an order stands after its facts.
 *
 * @param excess given back beyond what the order came to
 * @param announced counted as given back, because the order was called off or what was refunded before it was taken was
 *     taken all the same, though it hasn't gone back yet
 * @param chargedBack what the buyer's bank took back and the store hasn't won again: it is refunded, but not by the store
 * @param cancelledAt null when it isn't
 */
public record OrderStanding(
        List<Line> lines,
        Money shippingLeft,
        Money taxLeft,
        Money excess,
        Money announced,
        Money chargedBack,
        Instant cancelledAt) {

    /**
     * A line.
     *
     * @param refunded of its base
     * @param fulfilled quantity handed over
     * @param fulfilledAt when the whole quantity was; null until then
     */
    public record Line(FrozenLine frozen, Money refunded, int fulfilled, Instant fulfilledAt) {

        public Money left() {
            return frozen.base().minus(refunded);
        }
    }

    public OrderStanding {
        lines = List.copyOf(lines);
    }

    public static OrderStanding of(FrozenOrder order, List<OrderEvent> facts) {
        return OrderFold.of(order, facts);
    }

    public Optional<Line> line(long id) {
        return lines.stream().filter(line -> line.frozen().id() == id).findFirst();
    }

    /** By line id, as far as anything was. */
    Map<Long, Integer> handedOver() {
        return lines.stream()
                .filter(line -> line.fulfilled() > 0)
                .collect(Collectors.toMap(line -> line.frozen().id(), Line::fulfilled));
    }

    public Money merchandiseLeft() {
        return lines.stream().map(Line::left).reduce(Money.zero(excess.currency()), Money::plus);
    }

    /** What of the order isn't refunded yet: merchandise, shipping and tax. */
    public Money left() {
        return merchandiseLeft().plus(shippingLeft).plus(taxLeft);
    }

    /** When the last line was handed over in whole quantity; null until then. */
    public Instant fulfilledAt() {
        Instant last = null;
        for (Line line : lines) {
            if (line.fulfilledAt() == null) {
                return null;
            }
            last = last == null || line.fulfilledAt().isAfter(last) ? line.fulfilledAt() : last;
        }
        return last;
    }
}
