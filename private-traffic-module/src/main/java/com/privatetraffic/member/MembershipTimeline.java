package com.privatetraffic.member;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineFacts;
import com.privatetraffic.contact.TimelineRows;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** When somebody joined the programme, and each change of their tier. */
final class MembershipTimeline implements TimelineSource {

    private static final String SELECT =
            "select t.id, t.occurred_at, t.reason, f.code as from_tier, o.code as to_tier, m.number"
                    + " from pt_member m join pt_tier_change t on t.member_id = m.id"
                    + " left join pt_tier f on f.id = t.from_tier_id join pt_tier o on o.id = t.to_tier_id"
                    + " where m.contact_id = ?";

    private final TimelineRows rows;

    MembershipTimeline(Database database) {
        rows = new TimelineRows(database, SELECT, "t.occurred_at", "t.id", this::read);
    }

    @Override
    public String kind() {
        return "membership";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return rows.before(family, edge, limit);
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_tier");
        return new TimelineEntry(
                InstantColumn.read(row, "occurred_at"),
                kind(),
                row.getLong("id"),
                from == null ? "joined" : "tier",
                new TimelineFacts()
                        .with("number", row.getString("number"))
                        .with("from", from)
                        .with("to", row.getString("to_tier"))
                        .with("reason", row.getString("reason"))
                        .all());
    }
}
