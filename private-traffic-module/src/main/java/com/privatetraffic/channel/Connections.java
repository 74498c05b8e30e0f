package com.privatetraffic.channel;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The store's connections to platforms. Secrets go in and are used here; none comes out. */
public final class Connections {

    private static final String SELECT = "select id, name, platform, app_id, secret_set_at, verify_token is not null as"
            + " verifies, enabled, created_at from pt_connection ";

    private final Database database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Platforms platforms;
    private final SecretBox secrets;
    private final AuditTrail audit;

    public Connections(Database database, Clock clock, Platforms platforms, SecretBox secrets, AuditTrail audit) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.clock = clock;
        this.platforms = platforms;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * Makes a connection.
     *
     * @throws ChannelRefusedException when the platform has none or another connection has the name
     */
    public Connection create(String platform, ConnectionChange values, String actor) {
        if (!platforms.hasConnections(platform)) {
            throw new ChannelRefusedException(Rule.UNKNOWN_PLATFORM);
        }
        return transactions.execute(status -> {
            String key = key(values.name());
            Object now = InstantColumn.of(clock.instant());
            if (!database.insertOnce()
                    .insert(
                            "insert into pt_connection (name, name_key, platform, enabled, created_by, created_at, updated_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            values.name(),
                            key,
                            platform,
                            true,
                            actor,
                            now,
                            now)) {
                throw new ChannelRefusedException(Rule.TAKEN);
            }
            long id = jdbc.queryForObject("select id from pt_connection where name_key = ?", Long.class, key);
            set(id, values);
            record(actor, "CREATE", id, values);
            return find(id).orElseThrow();
        });
    }

    /**
     * Changes a connection.
     *
     * @throws ChannelRefusedException when there is none, or another has the name
     */
    public Connection change(long id, ConnectionChange values, String actor) {
        return transactions.execute(status -> {
            if (jdbc.queryForList("select id from pt_connection where id = ? for update", id)
                    .isEmpty()) {
                throw new ChannelRefusedException(Rule.UNKNOWN_CONNECTION);
            }
            set(id, values);
            record(actor, "CHANGE", id, values);
            return find(id).orElseThrow();
        });
    }

    public Optional<Connection> find(long id) {
        return jdbc.query(SELECT + "where id = ?", Connections::read, id).stream()
                .findFirst();
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<Connection> list(long afterId, int limit) {
        return jdbc.query(
                SELECT + "where id > ? order by id fetch first ? rows only", Connections::read, afterId, limit);
    }

    /** The secret with which the platform signs; empty while none is set or the connection is switched off. */
    public Optional<String> appSecret(long id) {
        return sealed(id, "app_secret");
    }

    /** Whether the platform shows the right token; takes the same time for every wrong one. */
    public boolean verifies(long id, String token) {
        return token != null
                && sealed(id, "verify_token")
                        .map(expected -> MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    private Optional<String> sealed(long id, String column) {
        return jdbc
                .query(
                        "select " + column + " from pt_connection where id = ? and enabled and " + column
                                + " is not null",
                        (row, number) -> row.getBytes(column),
                        id)
                .stream()
                .findFirst()
                .map(secrets::open);
    }

    private void set(long id, ConnectionChange values) {
        Object now = InstantColumn.of(clock.instant());
        try {
            if (values.name() != null) {
                jdbc.update(
                        "update pt_connection set name = ?, name_key = ? where id = ?",
                        values.name(),
                        key(values.name()),
                        id);
            }
        } catch (DuplicateKeyException taken) {
            throw new ChannelRefusedException(Rule.TAKEN);
        }
        if (values.appSecret() != null) {
            jdbc.update(
                    "update pt_connection set app_secret = ?, secret_set_at = ? where id = ?",
                    secrets.close(values.appSecret()),
                    now,
                    id);
        }
        if (values.verifyToken() != null) {
            jdbc.update(
                    "update pt_connection set verify_token = ? where id = ?", secrets.close(values.verifyToken()), id);
        }
        jdbc.update(
                "update pt_connection set app_id = coalesce(?, app_id), enabled = coalesce(?, enabled), updated_at = ?"
                        + " where id = ?",
                values.appId(),
                values.enabled(),
                now,
                id);
    }

    private void record(String actor, String action, long id, ConnectionChange values) {
        audit.record(new AuditEntry(actor, action, "connection", Long.toString(id), null, values.toString(), null));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Connection read(ResultSet row, int number) throws SQLException {
        return new Connection(
                row.getLong("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("app_id"),
                InstantColumn.read(row, "secret_set_at"),
                row.getBoolean("verifies"),
                row.getBoolean("enabled"),
                InstantColumn.read(row, "created_at"));
    }
}
