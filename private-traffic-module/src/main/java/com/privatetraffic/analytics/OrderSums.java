package com.privatetraffic.analytics;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds up contacts and orders of a period by where they came from. */
final class OrderSums {

    private static final String ORDERS = " count(*) as orders, sum(o.left_minor) as net_minor"
            + " from pt_attribution a join pt_order o on o.order_id = a.order_id"
            + " where a.state = 'FROZEN' and o.cancelled_at is null and a.placed_at >= ? and a.placed_at < ?";

    private final JdbcTemplate jdbc;

    OrderSums(Database database) {
        this.jdbc = database.jdbc();
    }

    Sales ofLink(String linkCode, Period period) {
        Sales[] sum = {Sales.NONE};
        jdbc.query(
                "select o.currency," + ORDERS + " and a.source_link_code = ? group by o.currency order by o.currency",
                row -> {
                    sum[0] = sum[0].with(
                            row.getLong("orders"), money(row.getLong("net_minor"), row.getString("currency")));
                },
                InstantColumn.of(period.from()),
                InstantColumn.of(period.until()),
                linkCode);
        return sum[0];
    }

    /** By pool, 0 standing for none; only those something was sold from. */
    Map<Long, Sales> byPool(Period period) {
        Map<Long, Sales> sums = new HashMap<>();
        jdbc.query(
                "select coalesce(a.source_pool_id, 0) as pool, o.currency," + ORDERS
                        + " group by coalesce(a.source_pool_id, 0), o.currency order by o.currency",
                row -> {
                    sums.put(
                            row.getLong("pool"),
                            sums.getOrDefault(row.getLong("pool"), Sales.NONE)
                                    .with(
                                            row.getLong("orders"),
                                            money(row.getLong("net_minor"), row.getString("currency"))));
                },
                InstantColumn.of(period.from()),
                InstantColumn.of(period.until()));
        return sums;
    }

    long contactsOfLink(String linkCode, Period period) {
        Long number = jdbc.queryForObject(
                "select count(*) from pt_contact where source_link_code = ? and merged_into is null"
                        + " and created_at >= ? and created_at < ?",
                Long.class,
                linkCode,
                InstantColumn.of(period.from()),
                InstantColumn.of(period.until()));
        return number == null ? 0 : number;
    }

    long contactsOfPool(long poolId, Period period) {
        Long number = jdbc.queryForObject(
                "select count(*) from pt_contact where source_pool_id = ? and merged_into is null"
                        + " and created_at >= ? and created_at < ?",
                Long.class,
                poolId,
                InstantColumn.of(period.from()),
                InstantColumn.of(period.until()));
        return number == null ? 0 : number;
    }

    /** How many of the period's contacts came from no pool, found by the time at which they became known. */
    long contactsOfNoPool(Period period) {
        Long number = jdbc.queryForObject(
                "select count(*) from pt_contact where source_pool_id is null and merged_into is null"
                        + " and created_at >= ? and created_at < ?",
                Long.class,
                InstantColumn.of(period.from()),
                InstantColumn.of(period.until()));
        return number == null ? 0 : number;
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
