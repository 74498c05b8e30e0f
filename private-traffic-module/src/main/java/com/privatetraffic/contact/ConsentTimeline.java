package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a person agreed to and took back. */
final class ConsentTimeline implements TimelineSource {

    private final TimelineRows rows;

    ConsentTimeline(Database database) {
        rows = new TimelineRows(
                database, "select t.* from pt_consent t where t.contact_id = ?", "t.recorded_at", "t.id", this::read);
    }

    @Override
    public String kind() {
        return "consent";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return rows.before(family, edge, limit);
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                InstantColumn.read(row, "recorded_at"),
                kind(),
                row.getLong("id"),
                row.getBoolean("granted") ? "granted" : "withdrawn",
                new TimelineFacts()
                        .with("channel", row.getString("channel"))
                        .with("purpose", row.getString("purpose"))
                        .with("source", row.getString("source"))
                        .with("wordingVersion", row.getString("wording_version"))
                        .with("evidence", row.getString("evidence"))
                        .all());
    }
}
