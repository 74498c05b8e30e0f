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

/** What staff wrote down. */
final class NoteTimeline implements TimelineSource {

    private final TimelineRows rows;

    NoteTimeline(Database database) {
        rows = new TimelineRows(
                database,
                "select t.* from pt_contact_note t where t.contact_id = ?",
                "t.written_at",
                "t.id",
                this::read);
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return rows.before(family, edge, limit);
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                InstantColumn.read(row, "written_at"),
                kind(),
                row.getLong("id"),
                "written",
                new TimelineFacts()
                        .with("note", row.getString("note"))
                        .with("actor", row.getString("actor"))
                        .all());
    }
}
