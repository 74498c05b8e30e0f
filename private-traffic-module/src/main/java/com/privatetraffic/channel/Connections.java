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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The store's connections to platforms. Secrets go in and are used here; none comes out through a {@link Connection}. */
public final class Connections {

    private static final String SELECT =
            "select id, name, platform, app_id, app_secret, secret_set_at, verify_token, enabled, created_at"
                    + " from pt_connection ";
    private static final int LONGEST_NAME = 120;

    private final Database database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Platforms platforms;
    private final SecretColumns secrets;
    private final AuditTrail audit;

    public Connections(Database database, Clock clock, Platforms platforms, SecretBox secrets, AuditTrail audit) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.clock = clock;
        this.platforms = platforms;
        this.secrets = new SecretColumns(jdbc, secrets, clock);
        this.audit = audit;
    }

    /**
     * Makes a connection.
     *
     * @throws ChannelRefusedException when the platform has none or another connection has the name
     */
    public Connection create(ConnectionFacts facts, ConnectionSecrets given, String actor) {
        if (!platforms.hasConnections(facts.platform())) {
            throw new ChannelRefusedException(Rule.UNKNOWN_PLATFORM);
        }
        String key = key(facts.name());
        return transactions.execute(status -> {
            if (!insert(facts, key, actor)) {
                throw new ChannelRefusedException(Rule.NAME_TAKEN);
            }
            long id = jdbc.queryForObject("select id from pt_connection where name_key = ?", Long.class, key);
            set(id, given);
            Connection made = find(id).orElseThrow();
            record(actor, "CREATE", id, null, text(made, Set.of()));
            return made;
        });
    }

    /**
     * Changes a connection; its platform stays. What is the case already changes nothing and leaves no trace.
     *
     * @throws ChannelRefusedException when there is none, another has the name, or it would change its platform
     */
    public Connection change(long id, UnaryOperator<ConnectionFacts> change, ConnectionSecrets given, String actor) {
        return transactions.execute(status -> {
            jdbc.queryForList("select id from pt_connection where id = ? for update", id);
            Connection before = find(id).orElseThrow(() -> new ChannelRefusedException(Rule.UNKNOWN_CONNECTION));
            ConnectionFacts wanted = change.apply(before.facts());
            if (!wanted.platform().equals(before.facts().platform())) {
                throw new ChannelRefusedException(Rule.OTHER_PLATFORM);
            }
            Set<ConnectionSecret> replaced = set(id, given);
            if (replaced.isEmpty() && wanted.equals(before.facts())) {
                return before;
            }
            update(id, wanted);
            Connection after = find(id).orElseThrow();
            record(actor, "CHANGE", id, text(before, Set.of()), text(after, replaced));
            return after;
        });
    }

    public Optional<Connection> find(long id) {
        return jdbc.query(SELECT + "where id = ?", this::read, id).stream().findFirst();
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<Connection> list(long afterId, int limit) {
        return jdbc.query(SELECT + "where id > ? order by id fetch first ? rows only", this::read, afterId, limit);
    }

    /** The secret with which the platform signs; empty while none can be read or the connection is switched off. */
    public Optional<String> appSecret(long id) {
        return secrets.ofEnabled(id, ConnectionSecret.APP_SECRET);
    }

    /** Whether the platform shows the right token; takes the same time for every wrong one. */
    public boolean verifies(long id, String token) {
        return token != null
                && secrets.ofEnabled(id, ConnectionSecret.VERIFY_TOKEN)
                        .map(expected -> MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    /** Which of them are others than before. */
    private Set<ConnectionSecret> set(long id, ConnectionSecrets given) {
        Set<ConnectionSecret> replaced = EnumSet.noneOf(ConnectionSecret.class);
        given.values().forEach((secret, value) -> {
            if (secrets.set(id, secret, value)) {
                replaced.add(secret);
            }
        });
        return replaced;
    }

    private boolean insert(ConnectionFacts facts, String key, String actor) {
        Object now = InstantColumn.of(clock.instant());
        return database.insertOnce()
                .insert(
                        "insert into pt_connection (name, name_key, platform, app_id, enabled, created_by, created_at,"
                                + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        facts.name(),
                        key,
                        facts.platform(),
                        facts.appId(),
                        facts.enabled(),
                        actor,
                        now,
                        now);
    }

    private void update(long id, ConnectionFacts facts) {
        try {
            jdbc.update(
                    "update pt_connection set name = ?, name_key = ?, app_id = ?, enabled = ?, updated_at = ? where id = ?",
                    facts.name(),
                    key(facts.name()),
                    facts.appId(),
                    facts.enabled(),
                    InstantColumn.of(clock.instant()),
                    id);
        } catch (DuplicateKeyException taken) {
            throw new ChannelRefusedException(Rule.NAME_TAKEN);
        }
    }

    private void record(String actor, String action, long id, String before, String after) {
        audit.record(new AuditEntry(actor, action, "connection", Long.toString(id), before, after, null));
    }

    private static String text(Connection connection, Set<ConnectionSecret> replaced) {
        return "%s, appSecret=%s, verifyToken=%s"
                .formatted(
                        connection.facts(),
                        text(connection.appSecret(), replaced.contains(ConnectionSecret.APP_SECRET)),
                        text(connection.verifyToken(), replaced.contains(ConnectionSecret.VERIFY_TOKEN)));
    }

    private static String text(SecretState state, boolean replaced) {
        return replaced && state == SecretState.SET ? "NEWLY SET" : state.name();
    }

    /** Two names that differ in case alone are one to a reader. Some letters become two in lower case. */
    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.length() > LONGEST_NAME) {
            throw new ChannelRefusedException(Rule.NAME_TOO_LONG);
        }
        return key;
    }

    private Connection read(ResultSet row, int number) throws SQLException {
        return new Connection(
                row.getLong("id"),
                new ConnectionFacts(
                        row.getString("name"),
                        row.getString("platform"),
                        row.getString("app_id"),
                        row.getBoolean("enabled")),
                secrets.state(row, ConnectionSecret.APP_SECRET),
                InstantColumn.read(row, "secret_set_at"),
                secrets.state(row, ConnectionSecret.VERIFY_TOKEN),
                InstantColumn.read(row, "created_at"));
    }
}
