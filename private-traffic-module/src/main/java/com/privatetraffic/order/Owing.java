package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyIn;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was taken beyond what may be kept, and isn't known as owed yet. Of an order that was called off nothing may be kept;
 * of another, what was waived may not, while what was paid on top of the whole is nobody's mistake but the payer's.
 *
 * @param since when it was taken, and no earlier than it was waived: what went back before was none of it
 */
record Owing(Money amount, Instant since) {

    static Optional<Owing> of(PlacedOrder seen, OrderRecord record, boolean calledOff, Lifetime lifetime) {
        Money total = calledOff ? record.order().total() : record.total(seen);
        Money kept = total.minus(record.waived());
        Money over = seen.payments().captured().minus(kept);
        long owed = calledOff
                ? over.minor()
                : Math.min(over.minor(), record.waived().minor());
        return owed <= 0
                ? Optional.empty()
                : Optional.of(new Owing(new Money(owed, total.currency()), since(seen, record, kept, lifetime)));
    }

    private static Instant since(PlacedOrder seen, OrderRecord record, Money kept, Lifetime lifetime) {
        Instant taken = lifetime.within(passed(seen.payments().in(), kept));
        return record.lastWaived().filter(waived -> waived.isAfter(taken)).orElse(taken);
    }

    /** When more was captured than this; null when nobody wrote that down. */
    private static Instant passed(List<MoneyIn> in, Money kept) {
        List<MoneyIn> captured = in.stream()
                .filter(MoneyIn::captured)
                .sorted(Comparator.comparing(MoneyIn::capturedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        long reached = 0;
        for (MoneyIn each : captured) {
            reached += each.amount().minor();
            if (reached > kept.minor()) {
                return each.capturedAt();
            }
        }
        return null;
    }
}
