package com.privatetraffic.analytics;

import java.time.YearMonth;
import java.util.List;

/**
 * Which pool carries the store.
 *
 * @param pools each pool, the oldest first
 * @param withoutPool what came by itself or by links of no channel; it has no share
 * @param months the twelve whole months up to the last one, the latest last; of their pools only what was sold
 * @param readyToBeMain the pool that passed half of the net sales for {@link Readiness#MONTHS} months and isn't the main
 *     one; null for none
 */
public record ShareReport(List<PoolShare> pools, PoolTotals withoutPool, List<Month> months, Long readyToBeMain) {

    /** One point of the lines. */
    public record Month(YearMonth month, List<PoolShare> pools) {}
}
