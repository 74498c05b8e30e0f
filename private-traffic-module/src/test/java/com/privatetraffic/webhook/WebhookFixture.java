package com.privatetraffic.webhook;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.channel.ConnectionFacts;
import com.privatetraffic.channel.ConnectionSecret;
import com.privatetraffic.channel.ConnectionSecrets;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.message.MessageLab;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Webhooks over a test's database, put together as the store does it; the inbox is emptied when a test says so. */
public final class WebhookFixture {

    static final int TRIES = 4;
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    final Database database;
    final JdbcTemplate jdbc;
    final Connections connections;
    final Channels channels;
    final Consents consents;
    final Nudge nudge;
    final Intake intake;
    final Deliveries deliveries;
    final Draining draining;
    final Parked parked;
    private final long pool;

    WebhookFixture(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
        AuditTrail audit = new AuditTrail(database, clock);
        Platforms platforms = new Platforms(List.of());
        ChannelList list = new ChannelList(database);
        connections = new Connections(database, clock, platforms, new SecretBox(new byte[32]), audit);
        channels = new Channels(database, clock, platforms, new PoolList(database), connections, list, Set.of(), audit);
        consents = new Consents(database);
        WebhookProtocols protocols = meta();
        KnownConnections known = new KnownConnections(connections, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
        nudge = new Nudge(database.apart(), clock);
        intake = new Intake(protocols, known, new Inbox(database, clock), nudge);
        deliveries = new Deliveries(database, clock, TRIES);
        draining = new Draining(
                database,
                deliveries,
                new TakingIn(
                        database.transactions(),
                        new Reader(protocols, known, platforms, list),
                        MessageLab.messages(database, clock, platforms)));
        parked = new Parked(database, clock, audit, nudge);
        pool = pool();
    }

    public static WebhookProtocols meta() {
        return new WebhookProtocols(List.of(new MetaProtocol()));
    }

    /** The interface's own piece of webhooks. */
    public static Parked parked(Database database, MovableClock clock) {
        return new Parked(database, clock, new AuditTrail(database, clock), new Nudge(database.apart(), clock));
    }

    static String number() {
        return Integer.toString(NUMBERS.incrementAndGet());
    }

    /** A connection to Meta with this secret. */
    long connection(String secret) {
        return connections
                .create(
                        new ConnectionFacts("App " + number(), "meta", null, true),
                        new ConnectionSecrets()
                                .with(ConnectionSecret.APP_SECRET, Optional.of(secret))
                                .with(ConnectionSecret.VERIFY_TOKEN, Optional.of("verify " + secret)),
                        "test")
                .id();
    }

    Channel channel(String platform, String account, Long connection) {
        return channels.create(
                new ChannelFacts(
                        "Channel " + account, platform, account, pool, connection, Purpose.MARKETING, true, null),
                "test");
    }

    /** Received and waiting, as if it had been sent over HTTP. */
    void keep(long connection, String body) throws Exception {
        new Inbox(database, clock).keep(connection, body.getBytes(StandardCharsets.UTF_8));
    }

    void drain() {
        draining.run(() -> false);
    }

    int count(String what, Object... values) {
        return jdbc.queryForObject("select count(*) from " + what, Integer.class, values);
    }

    private long pool() {
        String name = "Pool " + UUID.randomUUID();
        Object now = InstantColumn.of(clock.instant());
        jdbc.update(
                "insert into pt_pool (name, name_key, kind, controllability, stage, created_by, created_at, updated_at)"
                        + " values (?, ?, 'SOCIAL', 'LOW', 'SOCIAL', 'test', ?, ?)",
                name,
                name,
                now,
                now);
        return jdbc.queryForObject("select id from pt_pool where name = ?", Long.class, name);
    }
}
