package com.privatetraffic.merge;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who this contact was, too: merges and their undoing. */
final class MergeTimeline implements TimelineSource {

    /** A merge and its undoing are two entries; their ids follow each other. */
    private static final String SELECT =
            """
            select * from (
              select m.id * 2 as entry, 'merged' as what, m.merged_at as happened, m.loser_id, m.winner_id, m.actor, m.reason
                from pt_contact_merge m where m.loser_id = any (?) or m.winner_id = any (?)
              union all
              select m.id * 2 + 1, 'parted', m.undone_at, m.loser_id, m.winner_id, m.undone_by, null
                from pt_contact_merge m where m.undone_at is not null and (m.loser_id = any (?) or m.winner_id = any (?))
            ) e where happened < ? or (happened = ? and entry < ?)
             order by happened desc, entry desc fetch first ? rows only""";

    private final Database database;

    MergeTimeline(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        Long[] ids = family.toArray(Long[]::new);
        return database.jdbc()
                .query(
                        SELECT,
                        (row, number) -> entry(row),
                        ids,
                        ids,
                        ids,
                        ids,
                        InstantColumn.of(edge.at()),
                        InstantColumn.of(edge.at()),
                        edge.belowId(),
                        limit);
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        Map<String, String> facts = new HashMap<>();
        facts.put("loser", row.getString("loser_id"));
        facts.put("winner", row.getString("winner_id"));
        facts.put("actor", row.getString("actor"));
        if (row.getString("reason") != null) {
            facts.put("reason", row.getString("reason"));
        }
        return new TimelineEntry(
                InstantColumn.read(row, "happened"), kind(), row.getLong("entry"), row.getString("what"), facts);
    }
}
