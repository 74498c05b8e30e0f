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

/** Who was given the contact by whom, and why. */
final class TransferTimeline implements TimelineSource {

    private final TimelineRows rows;

    TransferTimeline(Database database) {
        rows = new TimelineRows(
                database,
                "select t.* from pt_contact_transfer t where t.contact_id = ?",
                "t.transferred_at",
                "t.id",
                this::read);
    }

    @Override
    public String kind() {
        return "transfer";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return rows.before(family, edge, limit);
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        String to = row.getString("to_code");
        return new TimelineEntry(
                InstantColumn.read(row, "transferred_at"),
                kind(),
                row.getLong("id"),
                to == null ? "released" : "given",
                new TimelineFacts()
                        .with("from", row.getString("from_code"))
                        .with("to", to)
                        .with("reason", row.getString("reason"))
                        .with("actor", row.getString("actor"))
                        .all());
    }
}
