package com.privatetraffic.imports;

import com.privatetraffic.file.FileFormat;
import com.privatetraffic.file.Reason;
import com.privatetraffic.file.TableFile;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads imports. */
public final class ImportList {

    private static final String SELECT = "select * from pt_import ";

    private final JdbcTemplate jdbc;

    public ImportList(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Import> find(long id) {
        return jdbc.query(SELECT + "where id = ?", ImportList::read, id).stream()
                .findFirst();
    }

    /** The latest first, those with an id below {@code beforeId}. */
    public List<Import> list(long beforeId, int limit) {
        return jdbc.query(
                SELECT + "where id < ? order by id desc fetch first ? rows only", ImportList::read, beforeId, limit);
    }

    /** Reads it for a change: until the caller's transaction ends nobody else changes it. */
    Optional<Import> lock(long id) {
        return jdbc.query(SELECT + "where id = ? for update", ImportList::read, id).stream()
                .findFirst();
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("id"),
                ImportState.valueOf(row.getString("state")),
                new TableFile(
                        FileFormat.valueOf(row.getString("format")),
                        row.getString("charset"),
                        row.getInt("mark_bytes"),
                        row.getString("cell_separator").charAt(0),
                        row.getBoolean("separator_declared")),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getLong("channel_id"),
                row.getObject("pool_id", Long.class),
                row.getString("region"),
                JsonColumn.texts(row.getString("headers")),
                row.getString("layout"),
                JsonColumn.mapping(row.getString("mapping")),
                row.getLong("row_total"),
                new Counts(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("duplicates")),
                failure(row),
                new Undone(row.getLong("removed"), row.getLong("restored"), row.getLong("kept")),
                row.getString("created_by"),
                InstantColumn.read(row, "created_at"),
                InstantColumn.read(row, "started_at"),
                InstantColumn.read(row, "finished_at"));
    }

    private static Reason failure(ResultSet row) throws SQLException {
        String key = row.getString("failure_key");
        return key == null ? null : new Reason(key, JsonColumn.texts(row.getString("failure_arguments")));
    }
}
