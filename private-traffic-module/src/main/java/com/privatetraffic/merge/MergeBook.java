package com.privatetraffic.merge;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads who was merged into whom. */
public final class MergeBook {

    private static final String SELECT =
            "select id, loser_id, winner_id, reason, actor, merged_at, undone_by, undone_at"
                    + " from pt_contact_merge ";

    private final JdbcTemplate jdbc;

    public MergeBook(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Merge> find(long id) {
        return one("where id = ?", id);
    }

    /** The merge by which this contact belongs to another now. */
    public Optional<Merge> presentOf(long loser) {
        return one("where loser_id = ? and present = 1", loser);
    }

    /** The latest of this contact, though it may be undone. */
    Optional<Merge> latestOf(long loser) {
        return one("where loser_id = ? order by id desc fetch first 1 rows only", loser);
    }

    /** All in which these contacts had a part, the latest first, those undone included. */
    public List<Merge> of(List<Long> family) {
        Long[] ids = family.toArray(Long[]::new);
        return jdbc.query(
                SELECT + "where loser_id = any (?) or winner_id = any (?) order by id desc", MergeBook::read, ids, ids);
    }

    /** A contact and all that came to where they are through it. */
    List<Long> under(long contact) {
        List<Long> all = new ArrayList<>(List.of(contact));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(jdbc.queryForList(
                    "select loser_id from pt_contact_merge where winner_id = ? and present = 1",
                    Long.class,
                    all.get(i)));
        }
        return all;
    }

    private Optional<Merge> one(String where, long argument) {
        return jdbc.query(SELECT + where, MergeBook::read, argument).stream().findFirst();
    }

    private static Merge read(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getLong("id"),
                row.getLong("loser_id"),
                row.getLong("winner_id"),
                row.getString("reason"),
                row.getString("actor"),
                InstantColumn.read(row, "merged_at"),
                row.getString("undone_by"),
                InstantColumn.read(row, "undone_at"));
    }
}
