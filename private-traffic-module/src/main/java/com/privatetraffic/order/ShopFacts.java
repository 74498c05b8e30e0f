package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.FulfilledUpTo;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.Reversed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which facts a sighting of an order adds to those that are known. */
final class ShopFacts {

    /** A fact that isn't known yet. */
    record Found(String key, OrderFact fact, Instant happenedAt) {}

    private final PlacedOrder order;
    private final Map<String, OrderEvent> known;
    private final OrderStanding standing;
    private final Instant now;
    private final List<Found> found = new ArrayList<>();

    private ShopFacts(PlacedOrder order, OrderRecord record, Instant now) {
        this.order = order;
        this.known = record.events().stream().collect(Collectors.toMap(OrderEvent::key, Function.identity()));
        this.standing = record.standing();
        this.now = now;
    }

    /** @param covered what of the total the shop still has */
    static List<Found> in(PlacedOrder order, OrderRecord record, Money covered, Instant now) {
        ShopFacts facts = new ShopFacts(order, record, now);
        facts.refunds();
        if (record.order().isPaid()) {
            facts.undonePayments(covered);
        }
        facts.levels();
        facts.cancellation();
        return facts.found;
    }

    /** Events of our own the shop carried out, though we may not have heard so: as much as was asked for went back. */
    static List<OrderEvent> proven(PlacedOrder order, List<OrderEvent> events) {
        return events.stream()
                .filter(event -> !event.isDone() && isProven(order, event))
                .toList();
    }

    private static boolean isProven(PlacedOrder order, OrderEvent event) {
        long back = order.payments().back().stream()
                .filter(each -> event.key().equals(each.key()))
                .mapToLong(each -> each.amount().minor())
                .sum();
        if (event.fact() instanceof Cancelled) {
            // It gives back first and is cancelled after that.
            return back > 0 && order.state() == PlacedOrder.State.CANCELLED;
        }
        return event.asked() != null && back >= event.asked().minor();
    }

    private void refunds() {
        for (MoneyBack back : order.payments().back()) {
            if (!back.kind().undoesPayment() && !isOwn(back)) {
                add(key(back), new RefundedGross(back.amount()), back.happenedAt());
            }
        }
    }

    /**
     * Voids count as far as they left an order, once paid, uncovered: the void of a failed attempt is no refund. One that
     * counted is taken out again when the order is covered anew.
     */
    private void undonePayments(Money covered) {
        List<MoneyBack> undone = order.payments().back().stream()
                .filter(back -> back.kind().undoesPayment())
                .toList();
        long own = undone.stream()
                .filter(this::isOwn)
                .mapToLong(back -> back.amount().minor())
                .sum();
        undone = undone.stream().filter(back -> !isOwn(back)).toList();
        long uncovered = Math.max(0, order.total().minus(covered).minor() - own);
        for (MoneyBack back : undone) {
            uncovered -= counted(key(back));
        }
        for (MoneyBack back : undone) {
            long counts = Math.min(back.amount().minor(), uncovered);
            if (counts > 0 && !known.containsKey(key(back))) {
                add(key(back), new RefundedGross(new Money(counts, back.amount().currency())), back.happenedAt());
                uncovered -= counts;
            } else if (uncovered < 0 && counted(key(back)) > 0) {
                uncovered += counted(key(back));
                add(key(back) + OrderEvent.REVERSAL, new Reversed(key(back)), later(now, back.happenedAt()));
            }
        }
    }

    private long counted(String key) {
        return known.containsKey(key)
                        && !known.containsKey(key + OrderEvent.REVERSAL)
                        && known.get(key).fact() instanceof RefundedGross gross
                ? gross.amount().minor()
                : 0;
    }

    /** Levels that say no more than what was reported are its echo. */
    private void levels() {
        for (OrderLine line : order.lines()) {
            int known =
                    standing.line(line.id()).map(OrderStanding.Line::fulfilled).orElse(0);
            if (line.fulfilled() > known) {
                add(
                        OrderEvent.SHOP + "fulfilled:" + line.id() + ":" + line.fulfilled(),
                        new FulfilledUpTo(line.id(), line.fulfilled()),
                        now);
            }
        }
    }

    private void cancellation() {
        boolean already = known.values().stream()
                .anyMatch(event -> event.fact() instanceof Cancelled && event.state() != OrderEvent.State.FAILED);
        if (order.state() == PlacedOrder.State.CANCELLED && !already) {
            add(OrderEvent.SHOP + "cancelled", new Cancelled(), now);
        }
    }

    /** Counted by the event it belongs to; what went back for one that failed as a whole counts by itself. */
    private boolean isOwn(MoneyBack back) {
        return back.key() != null
                && known.containsKey(back.key())
                && known.get(back.key()).state() != OrderEvent.State.FAILED;
    }

    private void add(String key, OrderFact fact, Instant happenedAt) {
        if (!known.containsKey(key)) {
            found.add(new Found(key, fact, happenedAt));
        }
    }

    private static String key(MoneyBack back) {
        return OrderEvent.TRANSACTION + back.transactionId();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
