package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL's COPY: several times faster than any statement. */
final class CopiedInsert implements BulkInsert {

    private final JdbcTemplate jdbc;

    private CopiedInsert(Database database) {
        this.jdbc = database.jdbc();
    }

    /** By COPY where the database and the driver the store brings have it, else by statements. */
    static BulkInsert where(Database database) {
        return switch (database.kind()) {
            case H2 -> new BatchedInsert(database);
            case POSTGRESQL -> isOfPostgres(database) ? new CopiedInsert(database) : new BatchedInsert(database);
        };
    }

    private static boolean isOfPostgres(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.isWrapperFor(PGConnection.class);
        } catch (SQLException | LinkageError anotherDriver) {
            return false;
        }
    }

    @Override
    public void into(String table, List<String> columns, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(rows.size() * 100);
        rows.forEach(row -> append(text, row));
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, sql, text.toString()));
    }

    @Override
    public long[] contacts(List<String> columns, List<Object[]> rows) {
        long[] ids = jdbc
                .queryForList(
                        "select nextval(pg_get_serial_sequence('pt_contact', 'id')) from generate_series(1, ?)",
                        Long.class,
                        rows.size())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        List<String> withId = new ArrayList<>(columns);
        withId.add("id");
        List<Object[]> numbered = new ArrayList<>(rows.size());
        for (int i = 0; i < ids.length; i++) {
            Object[] row = Arrays.copyOf(rows.get(i), columns.size() + 1);
            row[columns.size()] = ids[i];
            numbered.add(row);
        }
        into("pt_contact", withId, numbered);
        return ids;
    }

    private static long copy(Connection connection, String sql, String rows) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
        } catch (IOException fromMemory) {
            throw new SQLException(fromMemory);
        }
    }

    private static void append(StringBuilder text, Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (row[i] == null) {
                text.append("\\N");
            } else if (row[i] instanceof String value) {
                escape(text, value);
            } else {
                text.append(row[i]);
            }
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(each);
            }
        }
    }
}
