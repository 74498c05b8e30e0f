package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The visits of a known person. How they came is told as long as the visit itself is kept. */
final class ClickTimeline implements TimelineSource {

    private static final String SELECT = "select t.id, t.clicked_at, k.link_code, k.via, k.device, k.country,"
            + " k.utm_campaign, c.name as channel from pt_contact_click t left join pt_click k on k.id = t.click_id"
            + " left join pt_channel c on c.id = k.channel_id where t.contact_id = ?";

    private final TimelineRows rows;

    ClickTimeline(Database database) {
        rows = new TimelineRows(database, SELECT, "t.clicked_at", "t.id", this::read);
    }

    @Override
    public String kind() {
        return "click";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return rows.before(family, edge, limit);
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        String via = row.getString("via");
        return new TimelineEntry(
                InstantColumn.read(row, "clicked_at"),
                kind(),
                row.getLong("id"),
                via == null ? "link" : via.toLowerCase(Locale.ROOT),
                new TimelineFacts()
                        .with("link", row.getString("link_code"))
                        .with("channel", row.getString("channel"))
                        .with("device", row.getString("device"))
                        .with("country", row.getString("country"))
                        .with("campaign", row.getString("utm_campaign"))
                        .all());
    }
}
