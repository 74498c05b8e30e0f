package com.privatetraffic.ledger;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves the books: per currency all accounts add up to zero, every row is a sound posting, and what others keep about
 * money agrees with the postings. The result is stored.
 *
 * <p>Each comparison is one statement and so sees one moment; postings made meanwhile cannot look like differences.
 */
public final class LedgerCheck {

    private static final int NAMED = 100;
    private static final int COLUMN = 4000;

    private final Database database;
    private final List<LedgerProbe> probes;
    private final Clock clock;

    public LedgerCheck(Database database, List<LedgerProbe> probes, Clock clock) {
        this.database = database;
        this.probes = List.copyOf(probes);
        this.clock = clock;
    }

    /** Checks now, stores the result and answers it. Only reads the books. */
    public LedgerCheckResult run() {
        List<String> differences = new ArrayList<>(unsoundPostings());
        List<String> currencies = new ArrayList<>();
        differences.addAll(currenciesOutOfBalance(currencies));
        for (LedgerProbe probe : probes) {
            differences.addAll(probe.differences(NAMED));
        }
        Long postings = database.jdbc().queryForObject("select count(*) from pt_posting", Long.class);
        LedgerCheckResult result = new LedgerCheckResult(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                differences.isEmpty(),
                postings == null ? 0 : postings,
                currencies,
                fitting(differences));
        store(result);
        return result;
    }

    /** The result of the last check; empty before the first. */
    public Optional<LedgerCheckResult> latest() {
        return database
                .jdbc()
                .query("select * from pt_ledger_check order by id desc limit 1", LedgerCheckRow::read)
                .stream()
                .findFirst();
    }

    private List<String> unsoundPostings() {
        return database.jdbc()
                .query(
                        """
                        select id, business_key from pt_posting
                         where amount_minor <= 0 or from_account = to_account order by id limit ?""",
                        (row, number) -> "Posting %d (%s): expected an amount above 0 between two accounts"
                                .formatted(row.getLong("id"), row.getString("business_key")),
                        NAMED);
    }

    private List<String> currenciesOutOfBalance(List<String> currencies) {
        List<String> differences = new ArrayList<>();
        database.jdbc()
                .query(
                        """
                        select currency, sum(minor) as total from (
                          select currency, to_account as account, sum(amount_minor) as minor
                            from pt_posting group by currency, to_account
                          union all
                          select currency, from_account, -sum(amount_minor)
                            from pt_posting group by currency, from_account) account
                         group by currency order by currency""",
                        row -> {
                            String currency = row.getString("currency");
                            currencies.add(currency);
                            if (row.getLong("total") != 0) {
                                differences.add("%s: all accounts together, expected 0, found %d"
                                        .formatted(currency, row.getLong("total")));
                            }
                        });
        return differences;
    }

    private static List<String> fitting(List<String> differences) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String difference : differences) {
            length += difference.length() + 1;
            if (length > COLUMN - 40) {
                kept.add("Further differences: " + (differences.size() - kept.size()));
                break;
            }
            kept.add(difference);
        }
        return kept;
    }

    private void store(LedgerCheckResult result) {
        database.transactions().executeWithoutResult(status -> database.jdbc()
                .update(
                        """
                        insert into pt_ledger_check (checked_at, balanced, postings, currencies, differences)
                        values (?, ?, ?, ?, ?)""",
                        InstantColumn.of(result.checkedAt()),
                        result.balanced(),
                        result.postings(),
                        String.join(",", result.currencies()),
                        String.join("\n", result.differences())));
    }
}
