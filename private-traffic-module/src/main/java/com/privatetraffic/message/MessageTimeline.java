package com.privatetraffic.message;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was said, in a contact's timeline. */
final class MessageTimeline implements TimelineSource {

    private static final String KIND = "message";

    private final JdbcTemplate jdbc;

    MessageTimeline(Database database) {
        this.jdbc = database.jdbc();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        List<Object> values = new ArrayList<>(family);
        values.add(InstantColumn.of(edge.at()));
        values.add(InstantColumn.of(edge.at()));
        values.add(edge.belowId());
        values.add(limit);
        return jdbc.query(
                "select m.id, m.happened_at, m.direction, m.platform, m.kind, m.text, m.status, m.failure, c.name as channel"
                        + " from pt_message m join pt_channel c on c.id = m.channel_id where m.contact_id in ("
                        + String.join(", ", Collections.nCopies(family.size(), "?"))
                        + ") and (m.happened_at < ? or (m.happened_at = ? and m.id < ?))"
                        + " order by m.happened_at desc, m.id desc fetch first ? rows only",
                MessageTimeline::read,
                values.toArray());
    }

    private static TimelineEntry read(ResultSet row, int number) throws SQLException {
        Map<String, String> facts = new HashMap<>();
        for (String column : new String[] {"platform", "kind", "text", "status", "failure", "channel"}) {
            String value = row.getString(column);
            if (value != null) {
                facts.put(column, value);
            }
        }
        boolean heard = Direction.valueOf(row.getString("direction")) == Direction.IN;
        return new TimelineEntry(
                InstantColumn.read(row, "happened_at"), KIND, row.getLong("id"), heard ? "received" : "sent", facts);
    }
}
