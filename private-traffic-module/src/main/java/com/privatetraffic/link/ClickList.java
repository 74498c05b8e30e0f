package com.privatetraffic.link;

import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.link.Click.Visitor;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log of visits. */
public final class ClickList {

    private static final String SELECT =
            "select id, link_code, salesperson_code, channel_id, pool_id, occurred_at, via,"
                    + " bot, visitor_id, device, country, referrer, utm_source, utm_medium, utm_campaign from pt_click"
                    + " where link_code = ? ";

    private final JdbcTemplate jdbc;

    public ClickList(Database database) {
        this.jdbc = database.jdbc();
    }

    /** The latest of a link first. */
    public List<Click> latest(String linkCode, int limit) {
        return jdbc.query(
                SELECT + "order by occurred_at desc, id desc fetch first ? rows only",
                ClickList::read,
                linkCode,
                limit);
    }

    /** Those of a link that come after this one when the latest is first. */
    public List<Click> before(String linkCode, Instant at, UUID id, int limit) {
        return jdbc.query(
                SELECT + "and occurred_at <= ? and (occurred_at < ? or id < ?)"
                        + " order by occurred_at desc, id desc fetch first ? rows only",
                ClickList::read,
                linkCode,
                InstantColumn.of(at),
                InstantColumn.of(at),
                id,
                limit);
    }

    private static Click read(ResultSet row, int number) throws SQLException {
        return new Click(
                row.getObject("id", UUID.class),
                new Origin(
                        row.getString("link_code"),
                        row.getString("salesperson_code"),
                        row.getObject("channel_id", Long.class),
                        row.getObject("pool_id", Long.class)),
                InstantColumn.read(row, "occurred_at"),
                Via.valueOf(row.getString("via")),
                new Visitor(
                        row.getObject("visitor_id", UUID.class),
                        row.getBoolean("bot"),
                        Device.valueOf(row.getString("device")),
                        row.getString("country")),
                row.getString("referrer"),
                new Utm(row.getString("utm_source"), row.getString("utm_medium"), row.getString("utm_campaign")));
    }
}
