package com.privatetraffic.channel;

import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns in which secrets of connections are kept. Each is closed for its row and column alone. */
final class SecretColumns {

    private static final Logger LOG = LoggerFactory.getLogger(SecretColumns.class);

    private final JdbcTemplate jdbc;
    private final SecretBox box;
    private final Clock clock;

    SecretColumns(JdbcTemplate jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    SecretState state(ResultSet row, ConnectionSecret secret) throws SQLException {
        byte[] closed = row.getBytes(secret.column());
        if (closed == null) {
            return SecretState.NONE;
        }
        return box.open(place(row.getLong("id"), secret), closed).isPresent()
                ? SecretState.SET
                : SecretState.UNREADABLE;
    }

    /** Empty while none is set, it can't be opened, or the connection is switched off. */
    Optional<String> ofEnabled(long id, ConnectionSecret secret) {
        Optional<byte[]> closed = closed(id, secret, " and enabled");
        Optional<String> opened = closed.flatMap(bytes -> box.open(place(id, secret), bytes));
        if (closed.isPresent() && opened.isEmpty()) {
            LOG.warn("The {} of connection {} was set under another key; set it again.", secret, id);
        }
        return opened;
    }

    /** Sets it, or removes it where the value is empty; false when that is the case already. */
    boolean set(long id, ConnectionSecret secret, Optional<String> value) {
        Optional<byte[]> before = closed(id, secret, "");
        // What can't be opened is none of both: it can be removed as well as set again.
        Optional<String> opened = before.flatMap(bytes -> box.open(place(id, secret), bytes));
        if (opened.isPresent() == before.isPresent() && opened.equals(value)) {
            return false;
        }
        jdbc.update(
                "update pt_connection set " + secret.column() + " = ? where id = ?",
                value.map(text -> box.close(place(id, secret), text)).orElse(null),
                id);
        if (secret == ConnectionSecret.APP_SECRET) {
            jdbc.update(
                    "update pt_connection set secret_set_at = ? where id = ?",
                    value.isPresent() ? InstantColumn.of(clock.instant()) : null,
                    id);
        }
        return true;
    }

    private Optional<byte[]> closed(long id, ConnectionSecret secret, String which) {
        return jdbc
                .query(
                        "select " + secret.column() + " from pt_connection where id = ? and " + secret.column()
                                + " is not null" + which,
                        (row, number) -> row.getBytes(secret.column()),
                        id)
                .stream()
                .findFirst();
    }

    private static String place(long id, ConnectionSecret secret) {
        return "pt_connection/" + id + "/" + secret.column();
    }
}
