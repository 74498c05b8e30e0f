package com.privatetraffic.webhook;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Keeps what arrived, as it came, before anyone is answered. */
final class Inbox {

    private static final String INSERT =
            "insert into pt_inbox (connection_id, received_at, due_at, body, body_hash) values (?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final Clock clock;

    Inbox(Database database, Clock clock) {
        this.dataSource = database.dataSource();
        this.clock = clock;
    }

    /** One insert, committed when this returns, whatever transaction the caller may have open. */
    void keep(long connectionId, byte[] body) throws SQLException {
        Object now = InstantColumn.of(clock.instant());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, connectionId);
            insert.setObject(2, now);
            insert.setObject(3, now);
            insert.setBytes(4, body);
            insert.setString(5, Sha256.of(body));
            insert.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
