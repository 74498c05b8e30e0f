package com.privatetraffic.centre;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Reads what one salesperson may see of orders; every query is bound to their id. */
final class CentreBook {

    /** The state least far along decides; of those with nothing left, the one that had been available. */
    private static final String ORDERS =
            """
            select a.order_id, a.order_number, a.placed_at, k.name, c.currency, c.sales, c.earning, c.step, c.next_date,
                   (select max(p.happened_at) from pt_posting p join pt_commission r on r.id = p.commission_id
                     where r.order_id = a.order_id and r.salesperson_id = a.salesperson_id and r.state = 'REVERSED'
                       and p.business_key like 'commission:%:refund:%') as reversed_at
              from pt_attribution a
              left join pt_contact k on k.id = a.contact_id
              left join (
                select order_id, currency, sum(base_minor) as sales, sum(decided_minor - reversed_minor) as earning,
                       min(case state when 'ESTIMATED' then 0 when 'HELD' then 1 when 'ON_REVIEW' then 2
                                      when 'AVAILABLE' then 3 when 'REVERSED' then 4 when 'CANCELLED' then 5 end) as step,
                       min(case state when 'HELD' then available_at end) as next_date
                  from pt_commission where salesperson_id = ? group by order_id, currency) c on c.order_id = a.order_id
             where a.salesperson_id = ? and a.state = 'FROZEN' and a.order_id < ?
             order by a.order_id desc fetch first ? rows only""";

    private final Database database;

    CentreBook(Database database) {
        this.database = database;
    }

    /** Newest first; {@code before} is the last order of the page before. */
    List<EarnedOrder> orders(long salespersonId, long before, int limit) {
        return database.jdbc().query(ORDERS, CentreBook::readOrder, salespersonId, salespersonId, before, limit);
    }

    /** Sales paid since then, per currency. */
    List<Money> salesSince(long salespersonId, Instant since) {
        return database.jdbc()
                .query(
                        "select currency, sum(base_minor) as minor from pt_commission where salesperson_id = ?"
                                + " and depth = 1 and paid_at >= ? group by currency order by currency",
                        (row, number) -> Money.of(row.getLong("minor"), row.getString("currency")),
                        salespersonId,
                        InstantColumn.of(since));
    }

    /** The next amounts to become available, one per currency that has any. */
    List<NextRelease> nextReleases(long salespersonId) {
        return database.jdbc()
                .query(
                        """
                        select c.currency, c.available_at, sum(c.decided_minor - c.reversed_minor) as minor from pt_commission c
                         where c.salesperson_id = ? and c.state = 'HELD' and c.available_at = (
                           select min(n.available_at) from pt_commission n where n.salesperson_id = c.salesperson_id
                              and n.state = 'HELD' and n.currency = c.currency)
                         group by c.currency, c.available_at""",
                        (row, number) -> new NextRelease(
                                Money.of(row.getLong("minor"), row.getString("currency")),
                                InstantColumn.read(row, "available_at")),
                        salespersonId);
    }

    private static EarnedOrder readOrder(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        Integer step = row.getObject("step", Integer.class);
        String state = state(currency, step);
        return new EarnedOrder(
                row.getLong("order_id"),
                row.getString("order_number"),
                InstantColumn.read(row, "placed_at"),
                row.getString("name"),
                currency == null ? null : Money.of(row.getLong("sales"), currency),
                currency == null ? null : Money.of(row.getLong("earning"), currency),
                state,
                InstantColumn.read(row, state.equals("REVERSED") ? "reversed_at" : "next_date"));
    }

    private static String state(String currency, Integer step) {
        if (currency == null) {
            return "UNPAID";
        }
        if (step == null) {
            return "NONE";
        }
        return List.of("ESTIMATED", "HELD", "ON_REVIEW", "AVAILABLE", "REVERSED", "CANCELLED")
                .get(step);
    }
}
