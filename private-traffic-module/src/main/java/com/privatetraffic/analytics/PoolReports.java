package com.privatetraffic.analytics;

import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What pools bring, and whether one is ready to be the main one. */
public final class PoolReports {

    /** More pools than a store can look after. */
    private static final int MOST = 200;

    private static final int MONTHS = 12;
    private static final long NO_POOL = 0;

    private final VisitSums visits;
    private final OrderSums orders;
    private final PoolList pools;
    private final MainPools mainPools;
    private final Clock clock;
    private final ZoneId zone;

    public PoolReports(
            Database database, VisitDays days, PoolList pools, MainPools mainPools, Clock clock, ZoneId zone) {
        this.visits = new VisitSums(database, days, zone);
        this.orders = new OrderSums(database);
        this.pools = pools;
        this.mainPools = mainPools;
        this.clock = clock;
        this.zone = zone;
    }

    public ShareReport of(Period period) {
        List<Pool> all = pools.list(0, MOST);
        Map<Long, VisitCount> visited = visits.byPool(period);
        Map<Long, Sales> sold = orders.byPool(period);
        List<PoolTotals> totals = all.stream()
                .map(pool -> totals(pool, clicks(visited, pool.id()), orders.contactsOfPool(pool.id(), period), sold))
                .toList();
        PoolTotals withoutPool = new PoolTotals(
                null, null, clicks(visited, NO_POOL), orders.contactsOfNoPool(period), sold(sold, NO_POOL));
        List<ShareReport.Month> months = months(all);
        return new ShareReport(
                PoolShare.of(totals), withoutPool, months, ready(all, months).orElse(null));
    }

    private List<ShareReport.Month> months(List<Pool> all) {
        YearMonth present = YearMonth.from(clock.instant().atZone(zone));
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> present.minusMonths(MONTHS + 1L - number))
                .map(month -> new ShareReport.Month(month, PoolShare.of(sold(month, all))))
                .toList();
    }

    private List<PoolTotals> sold(YearMonth month, List<Pool> all) {
        Map<Long, Sales> sold =
                orders.byPool(Period.ofDays(month.atDay(1), month.plusMonths(1).atDay(1), zone));
        return all.stream().map(pool -> totals(pool, 0, 0, sold)).toList();
    }

    /** In the currency with the largest sum, which is the one a store lives in; only a digital pool that isn't the main one already. */
    private Optional<Long> ready(List<Pool> all, List<ShareReport.Month> months) {
        List<List<PoolTotals>> last = months.subList(MONTHS - Readiness.MONTHS, MONTHS).stream()
                .map(month -> month.pools().stream().map(PoolShare::totals).toList())
                .toList();
        return last.stream()
                .flatMap(month -> PoolShare.currencies(month).stream())
                .max(Comparator.comparingLong(currency -> net(last, currency)))
                .flatMap(currency -> Readiness.of(last.stream()
                        .map(month ->
                                byPool(month, pool -> pool.sales().net(currency).minor()))
                        .toList()))
                .filter(pool -> mayBecomeMain(all, pool));
    }

    private boolean mayBecomeMain(List<Pool> all, long pool) {
        return !Long.valueOf(pool).equals(mainPools.current().poolId())
                && all.stream()
                        .anyMatch(each -> each.id() == pool
                                && each.facts().kind().isDigital()
                                && each.facts().enabled());
    }

    private static long net(List<List<PoolTotals>> months, Currency currency) {
        return months.stream()
                .flatMap(List::stream)
                .mapToLong(pool -> pool.sales().net(currency).minor())
                .sum();
    }

    private static Map<Long, Long> byPool(List<PoolTotals> pools, ToLongFunction<PoolTotals> value) {
        return pools.stream().collect(Collectors.toMap(PoolTotals::poolId, value::applyAsLong));
    }

    private static PoolTotals totals(Pool pool, long visits, long contacts, Map<Long, Sales> sold) {
        return new PoolTotals(pool.id(), pool.facts().name(), visits, contacts, sold(sold, pool.id()));
    }

    private static long clicks(Map<Long, VisitCount> visited, long pool) {
        return visited.getOrDefault(pool, VisitCount.NONE).clicks();
    }

    private static Sales sold(Map<Long, Sales> sold, long pool) {
        return sold.getOrDefault(pool, Sales.NONE);
    }
}
