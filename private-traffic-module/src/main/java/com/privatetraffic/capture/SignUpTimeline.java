package com.privatetraffic.capture;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a person signed up, and that they were asked to confirm; what they then decided stands in the book of consents. */
final class SignUpTimeline implements TimelineSource {

    private static final String KIND = "sign-up";

    /** Both kinds of rows share one order: even numbers signed up, odd ones were asked. */
    private static final String SELECT =
            """
            select * from (
              select s.id * 2 as entry, 'signed-up' as what, s.created_at as happened, s.page, s.source, s.actor
                from pt_signup s where s.contact_id = any (?)
              union all
              select f.id * 2 + 1, 'asked', f.asked_at, f.page, f.source, null
                from pt_confirmation f where f.contact_id = any (?)
            ) e where happened < ? or (happened = ? and entry < ?)
             order by happened desc, entry desc fetch first ? rows only""";

    private final Database database;

    SignUpTimeline(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        Long[] ids = family.toArray(Long[]::new);
        return database.jdbc()
                .query(
                        SELECT,
                        SignUpTimeline::read,
                        ids,
                        ids,
                        InstantColumn.of(edge.at()),
                        InstantColumn.of(edge.at()),
                        edge.belowId(),
                        limit);
    }

    private static TimelineEntry read(ResultSet row, int number) throws SQLException {
        Map<String, String> facts = new HashMap<>();
        for (String column : new String[] {"page", "source", "actor"}) {
            String value = row.getString(column);
            if (value != null) {
                facts.put(column, value);
            }
        }
        return new TimelineEntry(
                InstantColumn.read(row, "happened"), KIND, row.getLong("entry"), row.getString("what"), facts);
    }
}
