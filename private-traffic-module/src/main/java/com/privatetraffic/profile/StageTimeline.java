package com.privatetraffic.profile;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineFacts;
import com.privatetraffic.contact.TimelineRows;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How the talk with somebody went on. */
final class StageTimeline implements TimelineSource {

    private final TimelineRows rows;

    StageTimeline(Database database) {
        rows = new TimelineRows(
                database, "select t.* from pt_stage_move t where t.contact_id = ?", "t.moved_at", "t.id", this::read);
    }

    @Override
    public String kind() {
        return "stage";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return rows.before(family, edge, limit);
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                InstantColumn.read(row, "moved_at"),
                kind(),
                row.getLong("id"),
                "moved",
                new TimelineFacts()
                        .with("from", row.getString("from_stage"))
                        .with("to", row.getString("to_stage"))
                        .with("note", row.getString("note"))
                        .with("actor", row.getString("actor"))
                        .all());
    }
}
