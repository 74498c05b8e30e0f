package com.privatetraffic.order;

import com.privatetraffic.money.LargestRemainder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.ChargedBack;
import com.privatetraffic.order.OrderFact.Owed;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.RefundedLines;
import com.privatetraffic.order.OrderFact.Reversed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an order is refunded, fact by fact. A fact counts up to what is left; the rest is excess. What no longer fits on
 * the line it names, since a refund that was found later came before it, falls on whatever else is left: it was given back.
 */
final class RefundFold {

    private final List<FrozenLine> lines;
    private final List<Money> left = new ArrayList<>();
    private final Map<String, RefundSplit> counted = new HashMap<>();
    private final Map<String, Money> recounted;
    private final Money none;
    private Money shippingLeft;
    private Money taxLeft;
    private Money excess;

    /** Counted, and not given back yet, because the order was called off or what was refunded before was taken. */
    private Money announced;

    private boolean calledOff;

    /** By chargeback, what the buyer's bank took: the store has it no more and gives none of it back. */
    private final Map<String, Money> chargedBack = new HashMap<>();

    /** By chargeback, what of it was announced. */
    private final Map<String, Money> unannounced = new HashMap<>();

    /** @param recounted by key, what an event counts now instead of what it first did */
    RefundFold(FrozenOrder order, Map<String, Money> recounted) {
        this.recounted = recounted;
        lines = order.lines();
        none = Money.zero(order.currency());
        lines.forEach(line -> left.add(atLeastNone(line.base())));
        shippingLeft = atLeastNone(order.shipping());
        taxLeft = atLeastNone(order.tax());
        excess = none;
        announced = none;
    }

    void apply(OrderEvent event) {
        OrderFact fact = event.fact();
        if (fact instanceof RefundedLines named) {
            count(event.key(), named(recounted(event.key(), named)));
        } else if (fact instanceof RefundedGross gross) {
            count(event.key(), gross(recounted.getOrDefault(event.key(), gross.amount())));
        } else if (fact instanceof Owed owed) {
            announced = announced.plus(owed.amount());
            countExcess(event.key());
        } else if (fact instanceof Cancelled) {
            // Whoever called it off: what goes back for it is found among the shop's transactions, and taken from this.
            announced = announced.plus(leftInAll());
            calledOff = true;
            countAll(event.key());
        } else if (fact instanceof ChargedBack) {
            chargedBack.put(event.key(), announced.plus(leftInAll()));
            unannounced.put(event.key(), announced);
            announced = none;
            countAll(event.key());
        } else if (fact instanceof Reversed reversed && !recounted.containsKey(reversed.key())) {
            reverse(reversed.key());
            countExcess(event.key());
        }
    }

    /** Counting less than it did, each line counts its share. */
    private Map<Long, Money> recounted(String key, RefundedLines named) {
        Money amount = recounted.get(key);
        if (amount == null) {
            return named.nets();
        }
        List<Long> ids = List.copyOf(named.nets().keySet());
        List<Money> shares =
                LargestRemainder.spread(amount, List.copyOf(named.nets().values()));
        Map<Long, Money> nets = new TreeMap<>();
        for (int i = 0; i < shares.size(); i++) {
            nets.put(ids.get(i), shares.get(i));
        }
        return nets;
    }

    private void reverse(String key) {
        Money back = chargedBack.remove(key);
        Money known = unannounced.getOrDefault(key, none);
        RefundSplit split = counted.remove(key);
        if (calledOff && back != null) {
            // Nothing of it is sold again: it is the buyer's.
            announced = announced.plus(back);
        } else if (split != null) {
            announced = announced.plus(known);
            giveAgain(split);
        }
    }

    /** What was beyond the order only while nobody knew of that money is a refund of it. */
    private void countExcess(String key) {
        Money beyond = excess;
        excess = none;
        count(key, gross(beyond));
    }

    Money refunded(int line) {
        return atLeastNone(lines.get(line).base()).minus(left.get(line));
    }

    Money shippingLeft() {
        return shippingLeft;
    }

    Money taxLeft() {
        return taxLeft;
    }

    Money excess() {
        return excess;
    }

    Money announced() {
        return announced;
    }

    Money chargedBack() {
        return chargedBack.values().stream().reduce(none, Money::plus);
    }

    private RefundSplit named(Map<Long, Money> nets) {
        List<Money> taken = new ArrayList<>();
        Money rest = nets.values().stream().reduce(none, Money::plus);
        List<Money> after = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Money net = nets.getOrDefault(lines.get(i).id(), none);
            taken.add(smaller(net, left.get(i)));
            rest = rest.minus(taken.get(i));
            after.add(left.get(i).minus(taken.get(i)));
        }
        RefundSplit spread = gross(rest, after);
        for (int i = 0; i < lines.size(); i++) {
            taken.set(i, taken.get(i).plus(spread.lines().get(i)));
        }
        return new RefundSplit(taken, spread.shipping(), spread.tax());
    }

    private RefundSplit gross(Money amount) {
        return gross(amount, left);
    }

    private RefundSplit gross(Money amount, List<Money> linesLeft) {
        Money known = smaller(amount, announced);
        announced = announced.minus(known);
        Money fresh = amount.minus(known);
        Money counts = smaller(fresh, linesLeft.stream().reduce(shippingLeft.plus(taxLeft), Money::plus));
        excess = excess.plus(fresh.minus(counts));
        return RefundSplit.of(counts, linesLeft, shippingLeft, taxLeft);
    }

    private void countAll(String key) {
        count(key, new RefundSplit(left, shippingLeft, taxLeft));
    }

    private void count(String key, RefundSplit split) {
        for (int i = 0; i < left.size(); i++) {
            left.set(i, left.get(i).minus(split.lines().get(i)));
        }
        shippingLeft = shippingLeft.minus(split.shipping());
        taxLeft = taxLeft.minus(split.tax());
        counted.put(key, split);
    }

    private void giveAgain(RefundSplit split) {
        for (int i = 0; i < left.size(); i++) {
            left.set(i, left.get(i).plus(split.lines().get(i)));
        }
        shippingLeft = shippingLeft.plus(split.shipping());
        taxLeft = taxLeft.plus(split.tax());
    }

    private Money leftInAll() {
        return left.stream().reduce(shippingLeft.plus(taxLeft), Money::plus);
    }

    /** A shop's own discounts on shipping could make such a part negative; nothing can be refunded of that. */
    private Money atLeastNone(Money money) {
        return money.minor() < 0 ? none : money;
    }

    private static Money smaller(Money one, Money other) {
        return one.minor() <= other.minor() ? one : other;
    }
}
