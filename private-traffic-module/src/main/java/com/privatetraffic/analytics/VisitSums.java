package com.privatetraffic.analytics;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Adds up visits of a period: whole days from what was counted of them, the rest from the visits themselves. */
final class VisitSums {

    private static final String DAYS = "sum(clicks) as clicks, sum(bots) as bots, sum(visitors) as visitors";

    private final JdbcTemplate jdbc;
    private final VisitDays days;
    private final ZoneId zone;

    VisitSums(Database database, VisitDays days, ZoneId zone) {
        this.jdbc = database.jdbc();
        this.days = days;
        this.zone = zone;
    }

    /** By the class of device; only those somebody came with. */
    Map<String, VisitCount> byDevice(String linkCode, Period period) {
        Map<String, VisitCount> sums = new TreeMap<>();
        Period.Split split = split(period);
        RowCallbackHandler add = row -> sums.merge(row.getString("device"), count(row), VisitCount::plus);
        jdbc.query(
                "select device, " + DAYS + " from pt_click_day where link_code = ? and visit_day >= ? and visit_day < ?"
                        + " group by device",
                add,
                linkCode,
                split.fromDay(),
                split.untilDay());
        for (Period piece : split.rest()) {
            jdbc.query(
                    "select device, " + VisitDays.SUMS
                            + " from pt_click where link_code = ? and occurred_at >= ? and occurred_at < ? group by device",
                    add,
                    linkCode,
                    InstantColumn.of(piece.from()),
                    InstantColumn.of(piece.until()));
        }
        return sums;
    }

    /** By the day in the store's time zone; only those on which somebody came. */
    Map<LocalDate, VisitCount> byDay(String linkCode, Period period) {
        Map<LocalDate, VisitCount> sums = new TreeMap<>();
        Period.Split split = split(period);
        jdbc.query(
                "select visit_day, " + DAYS
                        + " from pt_click_day where link_code = ? and visit_day >= ? and visit_day < ? group by visit_day",
                row -> {
                    sums.put(row.getObject("visit_day", LocalDate.class), count(row));
                },
                linkCode,
                split.fromDay(),
                split.untilDay());
        for (Period piece : split.rest()) {
            VisitCount count = jdbc.queryForObject(
                    "select " + VisitDays.SUMS
                            + " from pt_click where link_code = ? and occurred_at >= ? and occurred_at < ?",
                    (row, number) -> count(row),
                    linkCode,
                    InstantColumn.of(piece.from()),
                    InstantColumn.of(piece.until()));
            if (!VisitCount.NONE.equals(count)) {
                sums.merge(piece.from().atZone(zone).toLocalDate(), count, VisitCount::plus);
            }
        }
        return sums;
    }

    /** By the pool the visit came from, 0 standing for none; only those somebody came from. */
    Map<Long, VisitCount> byPool(Period period) {
        Map<Long, VisitCount> sums = new HashMap<>();
        Period.Split split = split(period);
        RowCallbackHandler add = row -> sums.merge(row.getLong("pool"), count(row), VisitCount::plus);
        jdbc.query(
                "select coalesce(pool_id, 0) as pool, " + DAYS
                        + " from pt_click_day where visit_day >= ? and visit_day < ? group by coalesce(pool_id, 0)",
                add,
                split.fromDay(),
                split.untilDay());
        for (Period piece : split.rest()) {
            jdbc.query(
                    "select coalesce(pool_id, 0) as pool, " + VisitDays.SUMS
                            + " from pt_click where occurred_at >= ? and occurred_at < ? group by coalesce(pool_id, 0)",
                    add,
                    InstantColumn.of(piece.from()),
                    InstantColumn.of(piece.until()));
        }
        return sums;
    }

    /** What is over is counted first: then only today and the edges are left to be added up visit by visit. */
    private Period.Split split(Period period) {
        days.countEnded();
        return period.split(days.countedUntil(), zone);
    }

    private static VisitCount count(ResultSet row) throws SQLException {
        return new VisitCount(row.getLong("clicks"), row.getLong("bots"), row.getLong("visitors"));
    }
}
