package com.privatetraffic.analytics;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts the visits of each day once it is over, so that reports add up days instead of visits and stay the same when
 * single visits are deleted. A visitor counts once a day and link.
 */
public final class VisitDays {

    /** Of the sums of a stretch of visits; a visit of whom nothing is known is a visitor of its own. */
    static final String SUMS = "coalesce(sum(case when bot then 0 else 1 end), 0) as clicks,"
            + " coalesce(sum(case when bot then 1 else 0 end), 0) as bots,"
            + " count(distinct case when bot then null else visitor_id end) + coalesce(sum(case when not bot and visitor_id is null then 1 else 0 end), 0)"
            + " as visitors";

    private static final String MARK = "visits-counted-until";

    /** Visits wait in memory for a moment before they are in the log. */
    private static final Duration LAG = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    public VisitDays(Database database, Clock clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** Counts all days that are over and not counted yet, each in a transaction of its own. */
    public void countEnded() {
        LocalDate end = clock.instant().minus(LAG).atZone(zone).toLocalDate();
        while (countedUntil().isBefore(end)) {
            database.transactions().executeWithoutResult(status -> countNext(end));
        }
    }

    /** All days before this one are counted. */
    LocalDate countedUntil() {
        List<String> mark =
                database.jdbc().queryForList("select setting_value from pt_setting where name = ?", String.class, MARK);
        return mark.isEmpty() ? begin() : LocalDate.parse(mark.get(0));
    }

    private LocalDate begin() {
        Instant first = database.jdbc()
                .queryForObject(
                        "select min(occurred_at) as first_at from pt_click",
                        (row, number) -> InstantColumn.read(row, "first_at"));
        LocalDate day = (first == null ? clock.instant() : first).atZone(zone).toLocalDate();
        database.insertOnce()
                .insert("insert into pt_setting (name, setting_value) values (?, ?)", MARK, day.toString());
        return countedUntil();
    }

    private void countNext(LocalDate end) {
        LocalDate day = LocalDate.parse(database.jdbc()
                .queryForObject("select setting_value from pt_setting where name = ? for update", String.class, MARK));
        if (!day.isBefore(end)) {
            return;
        }
        database.jdbc()
                .update(
                        "insert into pt_click_day (visit_day, link_code, channel_id, pool_id, device, clicks, bots, visitors)"
                                + " select cast(? as date), link_code, channel_id, pool_id, device, " + SUMS
                                + " from pt_click where occurred_at >= ? and occurred_at < ?"
                                + " group by link_code, channel_id, pool_id, device",
                        day.toString(),
                        InstantColumn.of(day.atStartOfDay(zone).toInstant()),
                        InstantColumn.of(day.plusDays(1).atStartOfDay(zone).toInstant()));
        database.jdbc()
                .update(
                        "update pt_setting set setting_value = ? where name = ?",
                        day.plusDays(1).toString(),
                        MARK);
    }
}
