package com.privatetraffic.commission;

import com.privatetraffic.ledger.LedgerProbe;
import com.privatetraffic.setup.Database;
import java.util.List;

/**
 * Every commission's postings must have taken its amount from expense and left it, whole, in the purse of its state; a
 * decision without state has none.
 */
final class CommissionProbe implements LedgerProbe {

    private static final String SQL =
            """
            select * from (
              select c.id, c.currency, c.state,
                     case when c.state is null then 0 else c.decided_minor end as expected,
                     coalesce(sum(case when p.from_account = 'store:commission-expense' then p.amount_minor
                                       when p.to_account = 'store:commission-expense' then -p.amount_minor
                                       else 0 end), 0) as earned,
                     coalesce(sum(case when p.to_account = c.purse then p.amount_minor
                                       when p.from_account = c.purse then -p.amount_minor
                                       else 0 end), 0) as lying
                from (select id, currency, state, decided_minor,
                             'sp:' || salesperson_code || ':' || lower(state) as purse from pt_commission) c
                left join pt_posting p on p.commission_id = c.id and p.currency = c.currency
               group by c.id, c.currency, c.state, c.decided_minor) position
             where earned <> expected or lying <> expected
             order by id limit ?""";

    private final Database database;

    CommissionProbe(Database database) {
        this.database = database;
    }

    @Override
    public List<String> differences(int limit) {
        return database.jdbc()
                .query(
                        SQL,
                        (row, number) ->
                                "Commission %d, state %s: expected %d %s, found %d from expense and %d in its account"
                                        .formatted(
                                                row.getLong("id"),
                                                row.getString("state"),
                                                row.getLong("expected"),
                                                row.getString("currency"),
                                                row.getLong("earned"),
                                                row.getLong("lying")),
                        limit);
    }
}
