package com.privatetraffic.broadleaf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes indexes on PostgreSQL while the shop goes on writing. Building one concurrently waits for transactions that are
 * open, so it has only so much patience; what was given up half made is replaced at the next start.
 */
final class ConcurrentIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(ConcurrentIndexes.class);

    /** Of several nodes one makes them; the others would only wait for each other. Reads "pt_index". */
    private static final long TURN = 0x70745f696e646578L;

    private static final String VALID =
            """
            select i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = current_schema() and c.relname = ?""";

    private final JdbcTemplate jdbc;

    private ConcurrentIndexes(Connection connection) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** @param wanted by name, the table and its columns */
    static void make(DataSource database, Map<String, String> wanted) {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            // PostgreSQL refuses it inside of a transaction.
            connection.setAutoCommit(true);
            try {
                new ConcurrentIndexes(connection).make(wanted);
            } finally {
                connection.setAutoCommit(before);
            }
        } catch (SQLException | DataAccessException e) {
            LOG.warn("Indexes the module works faster with could not be looked after: {}", e.getMessage());
        }
    }

    private void make(Map<String, String> wanted) {
        if (!yes("select pg_try_advisory_lock(?)")) {
            return;
        }
        try {
            jdbc.execute("set lock_timeout = '5s'");
            wanted.forEach(this::make);
        } finally {
            jdbc.execute("reset lock_timeout");
            yes("select pg_advisory_unlock(?)");
        }
    }

    private void make(String name, String columns) {
        try {
            List<Boolean> valid = jdbc.queryForList(VALID, Boolean.class, name);
            if (valid.contains(false)) {
                // Nobody may read it, yet every write keeps it.
                jdbc.execute("drop index concurrently if exists " + name);
            }
            if (!valid.contains(true)) {
                jdbc.execute("create index concurrently if not exists " + name + " on " + columns);
            }
        } catch (DataAccessException e) {
            // No right to, or a transaction that stays open: it works without, by reading more.
            LOG.warn(
                    "The index {} on {}, with which the module works faster, could not be made; the next start tries"
                            + " again: {}",
                    name,
                    columns,
                    e.getMessage());
        }
    }

    private boolean yes(String question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class, TURN));
    }
}
