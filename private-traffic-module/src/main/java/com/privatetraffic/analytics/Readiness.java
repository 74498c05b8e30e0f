package com.privatetraffic.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which pool is ready to be the main one: it passed half of the net sales of all pools in each of three months. */
public final class Readiness {

    /** How many whole months in a row. */
    public static final int MONTHS = 3;

    private Readiness() {}

    /**
     * The pool that is ready; at most one can be.
     *
     * @param months net sales by pool in one currency, one map per whole month, the latest last; fewer than {@link
     *     #MONTHS} make nobody ready
     */
    public static Optional<Long> of(List<Map<Long, Long>> months) {
        if (months.size() < MONTHS) {
            return Optional.empty();
        }
        List<Map<Long, Long>> last = months.subList(months.size() - MONTHS, months.size());
        return last.get(0).keySet().stream()
                .filter(pool -> last.stream().allMatch(month -> passesHalf(month, pool)))
                .findFirst();
    }

    private static boolean passesHalf(Map<Long, Long> month, Long pool) {
        long all = month.values().stream().mapToLong(net -> Math.max(net, 0)).sum();
        // More than half without halving; a month without sales is nobody's.
        return month.getOrDefault(pool, 0L) > all - month.getOrDefault(pool, 0L);
    }
}
