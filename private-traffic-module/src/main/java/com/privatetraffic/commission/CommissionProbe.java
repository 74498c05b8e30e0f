package com.privatetraffic.commission;

import com.privatetraffic.ledger.LedgerProbe;
import com.privatetraffic.setup.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * What every commission says of itself must be what its postings say: as much left as came from expense and didn't go back,
 * all of it in the account of its state and nowhere else. And each salesperson's accounts hold their commissions, beside
 * movements that belong to none.
 */
final class CommissionProbe implements LedgerProbe {

    private static final String MOVEMENTS =
            """
            (select commission_id, currency, to_account as account, amount_minor as minor from pt_posting
             union all
             select commission_id, currency, from_account, -amount_minor from pt_posting) m""";

    private static final String COMMISSIONS =
            """
            select id, currency, state, remaining, earned, lying, elsewhere from (
              select c.id, c.currency, c.state, c.remaining,
                     coalesce(sum(case when m.account = 'store:commission-expense' then -m.minor else 0 end), 0) as earned,
                     coalesce(sum(case when m.account = c.account then m.minor else 0 end), 0) as lying,
                     coalesce(sum(case when m.account <> c.account and m.account <> 'store:commission-expense'
                                       then m.minor else 0 end), 0) as elsewhere
                from (select id, currency, state,
                             case when state is null then 0 else decided_minor - reversed_minor end as remaining,
                             'sp:' || salesperson_code || ':' || case state when 'ESTIMATED' then 'estimated'
                               when 'HELD' then 'held' when 'ON_REVIEW' then 'review' else 'available' end as account
                        from pt_commission) c
                left join MOVEMENTS on m.commission_id = c.id
               group by c.id, c.currency, c.state, c.remaining, c.account) position
             where earned <> remaining or lying <> remaining or elsewhere <> 0
                or (state in ('CANCELLED', 'REVERSED') and remaining <> 0)
                or (state in ('ESTIMATED', 'HELD', 'AVAILABLE', 'ON_REVIEW') and remaining <= 0)
             order by id limit ?""";

    private static final String ORPHANS =
            """
            select p.id, p.business_key, p.from_account, p.to_account from pt_posting p
              left join pt_commission c on c.id = p.commission_id
             where (p.commission_id is null and p.business_key like 'commission:%')
                or (p.commission_id is not null and (c.id is null or c.currency <> p.currency
                    or p.business_key not like 'commission:' || p.commission_id || ':%'
                    or (p.from_account like 'sp:%' and p.from_account not like 'sp:' || c.salesperson_code || ':%')
                    or (p.to_account like 'sp:%' and p.to_account not like 'sp:' || c.salesperson_code || ':%')))
             order by p.id limit ?""";

    private static final String ACCOUNTS =
            """
            select account, currency, sum(found) as found, sum(expected) as expected from (
              select m.account, m.currency, m.minor as found,
                     case when m.commission_id is null then m.minor else 0 end as expected
                from MOVEMENTS where m.account like 'sp:%'
              union all
              select 'sp:' || salesperson_code || ':' || case state when 'ESTIMATED' then 'estimated'
                       when 'HELD' then 'held' when 'ON_REVIEW' then 'review' else 'available' end,
                     currency, 0, decided_minor - reversed_minor
                from pt_commission where state is not null) account
             group by account, currency having sum(found) <> sum(expected)
             order by account, currency limit ?""";

    private final Database database;

    CommissionProbe(Database database) {
        this.database = database;
    }

    @Override
    public List<String> differences(int limit) {
        List<String> differences = new ArrayList<>(commissions(limit));
        differences.addAll(orphans(limit));
        differences.addAll(accounts(limit));
        return differences.size() > limit ? differences.subList(0, limit) : differences;
    }

    private List<String> commissions(int limit) {
        return database.jdbc()
                .query(
                        COMMISSIONS.replace("MOVEMENTS", MOVEMENTS),
                        (row, number) ->
                                "Commission %d, state %s: expected %d %s, found %d from expense, %d in its account and %d in others"
                                        .formatted(
                                                row.getLong("id"),
                                                row.getString("state"),
                                                row.getLong("remaining"),
                                                row.getString("currency"),
                                                row.getLong("earned"),
                                                row.getLong("lying"),
                                                row.getLong("elsewhere")),
                        limit);
    }

    private List<String> orphans(int limit) {
        return database.jdbc()
                .query(
                        ORPHANS,
                        (row, number) ->
                                "Posting %d (%s) from %s to %s: expected the commission it belongs to, found none"
                                        .formatted(
                                                row.getLong("id"),
                                                row.getString("business_key"),
                                                row.getString("from_account"),
                                                row.getString("to_account")),
                        limit);
    }

    private List<String> accounts(int limit) {
        return database.jdbc()
                .query(
                        ACCOUNTS.replace("MOVEMENTS", MOVEMENTS),
                        (row, number) -> "%s: expected %d %s of its commissions and other movements, found %d"
                                .formatted(
                                        row.getString("account"),
                                        row.getLong("expected"),
                                        row.getString("currency"),
                                        row.getLong("found")),
                        limit);
    }
}
