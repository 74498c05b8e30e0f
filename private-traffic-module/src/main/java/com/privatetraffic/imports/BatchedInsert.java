package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Statements in batches, as every database knows them. */
final class BatchedInsert implements BulkInsert {

    private final JdbcTemplate jdbc;

    BatchedInsert(Database database) {
        this.jdbc = database.jdbc();
    }

    @Override
    public void into(String table, List<String> columns, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql(table, columns), rows);
        }
    }

    @Override
    public long[] contacts(List<String> columns, List<Object[]> rows) {
        return jdbc.execute((ConnectionCallback<long[]>) connection -> insert(connection, columns, rows));
    }

    private static long[] insert(Connection connection, List<String> columns, List<Object[]> rows) throws SQLException {
        long[] ids = new long[rows.size()];
        if (rows.isEmpty()) {
            return ids;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql("pt_contact", columns), new String[] {"id"})) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                for (int i = 0; keys.next(); i++) {
                    ids[i] = keys.getLong(1);
                }
            }
        }
        return ids;
    }

    private static String sql(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
