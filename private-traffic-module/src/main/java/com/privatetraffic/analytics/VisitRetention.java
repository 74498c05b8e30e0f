package com.privatetraffic.analytics;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Deletes single visits that are older than they are kept, in small transactions. Those an order or a contact came by
 * stay, and so do all of days that aren't counted yet.
 */
public final class VisitRetention {

    static final int BATCH = 1_000;

    /** pt_contact_click has every click of a contact, also the one it came by. */
    private static final String DOOMED =
            "select k.id, k.occurred_at from pt_click k where k.occurred_at >= ? and k.occurred_at < ?"
                    + " and not exists (select 1 from pt_attribution a where a.click_id = k.id)"
                    + " and not exists (select 1 from pt_attribution a where a.source_click_id = k.id)"
                    + " and not exists (select 1 from pt_contact_click c where c.click_id = k.id)"
                    + " order by k.occurred_at fetch first ? rows only";

    private record Visit(UUID id, Instant at) {}

    private final Database database;
    private final VisitDays days;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration kept;

    public VisitRetention(Database database, VisitDays days, Clock clock, ZoneId zone, Duration kept) {
        this.database = database;
        this.days = days;
        this.clock = clock;
        this.zone = zone;
        this.kept = kept;
    }

    /** Deletes what is too old now; interrupted, it goes on the next time. */
    public long run() {
        Instant counted = days.countedUntil().atStartOfDay(zone).toInstant();
        Instant old = clock.instant().minus(kept);
        Instant end = counted.isBefore(old) ? counted : old;
        long deleted = 0;
        Instant from = Instant.EPOCH;
        List<Visit> batch = doomed(from, end);
        while (!batch.isEmpty()) {
            deleted += delete(batch);
            // What stays behind is not looked at again.
            from = batch.get(batch.size() - 1).at();
            batch = doomed(from, end);
        }
        return deleted;
    }

    private List<Visit> doomed(Instant from, Instant end) {
        return database.jdbc()
                .query(
                        DOOMED,
                        (row, number) ->
                                new Visit(row.getObject("id", UUID.class), InstantColumn.read(row, "occurred_at")),
                        InstantColumn.of(from),
                        InstantColumn.of(end),
                        BATCH);
    }

    private long delete(List<Visit> batch) {
        Integer rows = database.transactions().execute(status -> database.jdbc()
                .update(
                        "delete from pt_click where id in (" + String.join(", ", Collections.nCopies(batch.size(), "?"))
                                + ")",
                        batch.stream().map(Visit::id).toArray()));
        return rows == null ? 0 : rows;
    }
}
