package com.privatetraffic.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.bench.Comparison;
import com.privatetraffic.bench.DurablePostgres;
import com.privatetraffic.bench.HttpLoad;
import com.privatetraffic.bench.Result;
import com.privatetraffic.bench.ServerProcess;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What arrives over HTTP, proved and kept, beside prepared inserts of the same rows over connections of their own. */
class IntakeBenchmark {

    private static final int AT_ONCE = 4;
    private static final Duration ROUND = Duration.ofSeconds(4);

    @Test
    void what_platforms_send_is_kept_at_half_the_speed_of_inserts_or_better() throws Exception {
        try (DurablePostgres postgres = DurablePostgres.start();
                TestDatabase database = Databases.at(postgres.url())) {
            long connection = new WebhookFixture(database.database()).connection("hush");
            List<String> bodies = IntStream.range(0, 100)
                    .mapToObj(number ->
                            Payloads.text("106540352242922", "1631555" + (1000 + number), "wamid." + number, "Hi"))
                    .toList();
            try (ServerProcess ours = ServerProcess.start(IntakeServer.class, postgres.url())) {
                HttpLoad load = new HttpLoad(
                        ours.port(),
                        bodies.stream().map(body -> request(connection, body)).toList(),
                        "HTTP/1.1 200",
                        AT_ONCE);
                Result result = new Comparison("webhook intake", "deliveries per second", 0.5)
                        .note(AT_ONCE + " connections on both sides, deliveries of "
                                + bodies.get(0).length()
                                + " bytes; every one of them committed to PostgreSQL (fsync on). Ours: HTTP, signature and"
                                + " insert, in a JVM of its own beside the one that asks; baseline: the insert alone.")
                        .run(
                                () -> load.run(ROUND) / (double) ROUND.toSeconds(),
                                () -> inserts(database, connection, bodies) / (double) ROUND.toSeconds());
                assertThat(database.jdbc().queryForObject("select count(*) from pt_inbox", Long.class))
                        .isGreaterThan(10_000);
                assertThat(result.isReached()).isTrue();
            }
        }
    }

    private static String request(long connection, String body) {
        String signature =
                MetaSignature.of(body.getBytes(StandardCharsets.US_ASCII), "hush".getBytes(StandardCharsets.US_ASCII));
        return "POST " + WebhookEndpoint.BASE + "/meta/" + connection + " HTTP/1.1\r\nHost: shop.example.com\r\n"
                + "Content-Type: application/json\r\nX-Hub-Signature-256: " + signature + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static long inserts(TestDatabase database, long connection, List<String> bodies) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long end = System.nanoTime() + ROUND.toNanos();
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(threads.submit(
                        (Callable<Long>) () -> insertUntil(end, database.jdbcUrl(), connection, bodies)));
            }
            long sum = 0;
            for (Future<Long> each : done) {
                sum += each.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long insertUntil(long end, String url, long id, List<String> bodies) throws Exception {
        List<byte[]> rows = bodies.stream()
                .map(body -> body.getBytes(StandardCharsets.US_ASCII))
                .toList();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into pt_inbox (connection_id, received_at, due_at, body, body_hash) values (?, ?, ?, ?, ?)")) {
            long done = 0;
            while (System.nanoTime() < end) {
                Object now = InstantColumn.of(Instant.now());
                insert.setLong(1, id);
                insert.setObject(2, now);
                insert.setObject(3, now);
                insert.setBytes(4, rows.get((int) (done % rows.size())));
                insert.setString(5, "0".repeat(64));
                insert.executeUpdate();
                done++;
            }
            return done;
        }
    }
}
