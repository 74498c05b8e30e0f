package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.money.Money;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What of each void counts as a refund: as far as they left an order, once paid, uncovered; the void of a failed attempt is
 * none. The newest are to blame: the order stood before them. Payments that fell through are to blame for what no void
 * explains, for most of them are tries that never counted. Once the order is covered again nobody is.
 */
final class VoidCounts {

    private VoidCounts() {}

    /**
     * By transaction, what counts, in minor units; what isn't named counts nothing.
     *
     * @param voids those that uncover the order
     * @param missing of what is due, what isn't covered
     * @param known those that an event of ours stands for already
     */
    static Map<Long, Long> of(List<MoneyBack> voids, Money missing, Lifetime lifetime, Predicate<MoneyBack> known) {
        List<MoneyBack> newestFirst = voids.stream()
                .sorted(Comparator.comparing((MoneyBack back) -> back.kind() != MoneyBack.Kind.FELL_THROUGH)
                        .thenComparing(back -> lifetime.within(back.happenedAt()))
                        .thenComparing(MoneyBack::transactionId)
                        .reversed())
                .toList();
        long left = missing.minor();
        for (MoneyBack back : newestFirst) {
            left -= known.test(back) ? back.amount().minor() : 0;
        }
        Map<Long, Long> counting = new HashMap<>();
        for (MoneyBack back : newestFirst) {
            if (!known.test(back) && left > 0) {
                long counts = Math.min(back.amount().minor(), left);
                counting.put(back.transactionId(), counts);
                left -= counts;
            }
        }
        return counting;
    }
}
