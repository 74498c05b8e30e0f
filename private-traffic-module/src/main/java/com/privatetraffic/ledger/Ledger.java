package com.privatetraffic.ledger;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Writes postings and adds them up. Nothing else writes the ledger; no balance is stored anywhere. */
public final class Ledger {

    private final Database database;
    private final Clock clock;

    public Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Posts entries together, all or none, in the caller's transaction or one of its own.
     *
     * <p>An entry whose key is there already with the same accounts, amount and commission is not posted again; the
     * answer holds the first posting. {@code happenedAt} is not compared: a replay may come to know it differently.
     *
     * @throws LedgerConflictException when a key is there with other content; nothing of the call is posted then
     */
    public List<Posting> post(Instant happenedAt, Entry... entries) {
        // Made of the first key, so that a replay that only completes a transfer joins its rows to it.
        UUID transfer = UUID.nameUUIDFromBytes(entries[0].key().getBytes(StandardCharsets.UTF_8));
        return database.transactions().execute(status -> {
            List<Posting> postings = new ArrayList<>();
            for (Entry entry : entries) {
                postings.add(post(transfer, entry, happenedAt));
            }
            return postings;
        });
    }

    /** What came in minus what went out. */
    public Money balance(Account account, Currency currency) {
        Long minor = database.jdbc()
                .queryForObject(
                        """
                        select coalesce(sum(case when to_account = ? then amount_minor else -amount_minor end), 0)
                          from pt_posting where (to_account = ? or from_account = ?) and currency = ?""",
                        Long.class,
                        account.name(),
                        account.name(),
                        account.name(),
                        currency.getCurrencyCode());
        return new Money(minor == null ? 0 : minor, currency);
    }

    private Posting post(UUID transfer, Entry entry, Instant happenedAt) {
        database.insertOnce()
                .insert(
                        """
                        insert into pt_posting (transfer_id, from_account, to_account, amount_minor, currency,
                          business_key, commission_id, happened_at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        transfer,
                        entry.from().name(),
                        entry.to().name(),
                        entry.amount().minor(),
                        entry.amount().currency().getCurrencyCode(),
                        entry.key(),
                        entry.commissionId(),
                        InstantColumn.of(happenedAt),
                        InstantColumn.of(clock.instant()));
        Posting posting = database.jdbc()
                .queryForObject("select * from pt_posting where business_key = ?", PostingRow::read, entry.key());
        if (!posting.entry().equals(entry)) {
            throw new LedgerConflictException(posting, entry);
        }
        return posting;
    }
}
