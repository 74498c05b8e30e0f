package com.privatetraffic.analytics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What came from a pool, and which part of what came from all pools that is: in percent with one decimal, each adding up
 * to 100.0 over all pools.
 *
 * @param net by currency: currencies are never added up
 */
public record PoolShare(
        PoolTotals totals, BigDecimal visits, BigDecimal contacts, BigDecimal orders, Map<Currency, BigDecimal> net) {

    /** One per pool, in their order. */
    static List<PoolShare> of(List<PoolTotals> pools) {
        List<BigDecimal> visits = shares(pools, PoolTotals::visits);
        List<BigDecimal> contacts = shares(pools, PoolTotals::contacts);
        List<BigDecimal> orders = shares(pools, pool -> pool.sales().orders());
        Map<Currency, List<BigDecimal>> net = byCode();
        currencies(pools)
                .forEach(currency -> net.put(
                        currency,
                        shares(pools, pool -> pool.sales().net(currency).minor())));
        return IntStream.range(0, pools.size())
                .mapToObj(i -> {
                    Map<Currency, BigDecimal> ofPool = byCode();
                    net.forEach((currency, shares) -> ofPool.put(currency, shares.get(i)));
                    return new PoolShare(pools.get(i), visits.get(i), contacts.get(i), orders.get(i), ofPool);
                })
                .toList();
    }

    /** Those something was sold in. */
    static TreeSet<Currency> currencies(List<PoolTotals> pools) {
        TreeSet<Currency> currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        pools.forEach(pool -> pool.sales().net().forEach(amount -> currencies.add(amount.currency())));
        return currencies;
    }

    private static <T> Map<Currency, T> byCode() {
        return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    }

    private static List<BigDecimal> shares(List<PoolTotals> pools, ToLongFunction<PoolTotals> part) {
        return Shares.of(pools.stream().map(part::applyAsLong).toList());
    }
}
