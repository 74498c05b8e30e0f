package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.FulfilledUpTo;
import com.privatetraffic.order.OrderFact.Owed;
import com.privatetraffic.order.OrderFact.Recounted;
import com.privatetraffic.order.OrderFact.RefundedGross;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which facts a sighting of an order adds to those that are known. */
final class ShopFacts {

    /** A fact that isn't known yet. */
    record Found(String key, OrderFact fact, Instant happenedAt) {}

    private final PlacedOrder order;
    private final Map<String, OrderEvent> known;
    private final OrderStanding standing;
    private final OrderTerms terms;
    private final Lifetime lifetime;
    private final List<Found> found = new ArrayList<>();

    private ShopFacts(Sighting sighting, OrderRecord record, OrderTerms terms, Instant now) {
        this.order = sighting.order();
        this.terms = terms;
        this.known = record.events().stream().collect(Collectors.toMap(OrderEvent::key, Function.identity()));
        this.standing = record.standing();
        this.lifetime = new Lifetime(record.order().placedAt(), now);
    }

    static List<Found> in(Sighting sighting, OrderRecord record, OrderTerms terms, Instant now) {
        PlacedOrder order = sighting.order();
        ShopFacts facts = new ShopFacts(sighting, record, terms, now);
        // Placed again at a higher total it isn't uncovered, only not paid as far.
        Money total = smaller(record.total(order), record.order().total());
        facts.owing(record);
        facts.moneyBack(record.order().isPaid() ? facts.voids(record.due(total)) : Map.of());
        facts.found.addAll(LostRefunds.in(order, record.events(), sighting.known(), facts.lifetime));
        facts.levels();
        facts.found.addAll(new CallingOff(record.events(), sighting.known()).found(order.state(), facts.lifetime));
        return facts.found;
    }

    /** Events of our own the shop carried out, though we may not have heard so: as much as was asked for went back. */
    static List<OrderEvent> proven(PlacedOrder order, OrderRecord record) {
        Money kept = order.payments().kept().minus(record.standing().chargedBack());
        return record.events().stream()
                .filter(event -> !event.isDone() && isProven(order, kept, event))
                .toList();
    }

    /** @param kept what the shop took of the order and still has */
    private static boolean isProven(PlacedOrder order, Money kept, OrderEvent event) {
        long back = Limits.returned(order.payments(), event.key()).minor();
        if (event.fact() instanceof Cancelled) {
            // It gives everything back and is cancelled after that; that status alone may be somebody else's.
            return back > 0 && !kept.isPositive() && order.state() == PlacedOrder.State.CANCELLED;
        }
        return event.asked() != null && back >= event.asked().minor();
    }

    /** Whatever goes back since it was taken is of it. */
    private void owing(OrderRecord record) {
        boolean calledOff = standing.cancelledAt() != null || order.state() == PlacedOrder.State.CANCELLED;
        Owing.of(order, record, calledOff, lifetime).ifPresent(owing -> {
            long times = known.keySet().stream()
                    .filter(key -> key.startsWith(OrderEvent.OWED))
                    .count();
            found.add(new Found(OrderEvent.OWED + (times + 1), new Owed(owing.amount()), owing.since()));
        });
    }

    private void moneyBack(Map<Long, Long> voids) {
        for (MoneyBack back : order.payments().back()) {
            if (!isBeingAsked(back)) {
                long whole = back.kind().undoesPayment()
                        ? voids.getOrDefault(back.transactionId(), 0L)
                        : back.amount().minor();
                count(back, isOwn(back) ? 0 : whole);
            }
        }
    }

    private Map<Long, Long> voids(Money due) {
        return VoidCounts.of(
                order.payments().back().stream().filter(terms::uncovers).toList(),
                due.minus(terms.covered(order.payments())),
                lifetime,
                back -> isOwn(back) || isBeingAsked(back));
    }

    private void count(MoneyBack back, long minor) {
        String key = key(back);
        Money amount = new Money(minor, back.amount().currency());
        if (minor == counted(key)) {
            return;
        }
        if (!known.containsKey(key)) {
            found.add(new Found(key, new RefundedGross(amount), happenedAt(back)));
        } else {
            found.add(new Found(key + ":" + counts(key), new Recounted(key, amount), lifetime.now()));
        }
    }

    /** What a transaction of the shop counts so far. */
    private long counted(String key) {
        if (!known.containsKey(key) || !(known.get(key).fact() instanceof RefundedGross gross)) {
            return 0;
        }
        int counts = counts(key);
        if (counts > 2 && known.get(key + ":" + (counts - 1)).fact() instanceof Recounted last) {
            return last.amount().minor();
        }
        return known.containsKey(key + OrderEvent.REVERSAL) ? 0 : gross.amount().minor();
    }

    /** How many times it was counted, with the next. */
    private int counts(String key) {
        int next = 2;
        while (known.containsKey(key + ":" + next)) {
            next++;
        }
        return next;
    }

    /** Levels that say no more than what was reported are its echo. */
    private void levels() {
        for (OrderLine line : order.lines()) {
            int known =
                    standing.line(line.id()).map(OrderStanding.Line::fulfilled).orElse(0);
            if (line.fulfilled() > known) {
                add(
                        OrderEvent.SHOP + "fulfilled:" + line.id() + ":" + line.fulfilled(),
                        new FulfilledUpTo(line.id(), line.fulfilled()));
            }
        }
    }

    /**
     * Counted by the refund it was asked for by. What went back for one that failed as a whole counts by itself, and so
     * does what a cancellation gave back: that counts what is owed, not what went back.
     */
    private boolean isOwn(MoneyBack back) {
        return asker(back)
                .filter(event -> event.isDone() && event.fact().kind() == OrderFact.Kind.REFUNDED)
                .isPresent();
    }

    /** What will count of it isn't known yet: it stays as it is. */
    private boolean isBeingAsked(MoneyBack back) {
        return asker(back)
                .filter(event -> event.state() == OrderEvent.State.PENDING)
                .isPresent();
    }

    /** A gateway may hand on the key of the payment it gives back; that asked for nothing back. */
    private Optional<OrderEvent> asker(MoneyBack back) {
        return Optional.ofNullable(back.key())
                .map(known::get)
                .filter(event -> event.fact().kind() == OrderFact.Kind.REFUNDED || event.fact() instanceof Cancelled);
    }

    private void add(String key, OrderFact fact) {
        if (!known.containsKey(key)) {
            found.add(new Found(key, fact, lifetime.now()));
        }
    }

    private Instant happenedAt(MoneyBack back) {
        return lifetime.within(back.happenedAt());
    }

    private static Money smaller(Money one, Money other) {
        return one.minor() < other.minor() ? one : other;
    }

    private static String key(MoneyBack back) {
        return OrderEvent.TRANSACTION + back.transactionId();
    }
}
