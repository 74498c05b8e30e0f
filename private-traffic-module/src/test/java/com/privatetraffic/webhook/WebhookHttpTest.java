package com.privatetraffic.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.privatetraffic.channel.ConnectionSecret;
import com.privatetraffic.channel.ConnectionSecrets;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.TaskRunner;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What platforms send, over real HTTP. */
@OnBothDatabases
class WebhookHttpTest {

    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final String BODY = "{\"object\":\"user\",\"entry\":[]}";

    private final WebhookFixture hooks;
    private final WebhookServer server;
    private final long connection;

    WebhookHttpTest(TestDatabase test) {
        hooks = new WebhookFixture(test.database());
        server = new WebhookServer(hooks.intake);
        connection = hooks.connection("hush");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_shows_the_verify_token_gets_the_challenge_back_as_text() throws Exception {
        String right = "hub.mode=subscribe&hub.verify_token=verify%20hush&hub.challenge=1158201444";
        var answer = server.get("meta/" + connection + "?" + right);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        for (String wrong : new String[] {
            "meta/" + connection,
            "meta/" + connection + "?" + right.replace("verify%20hush", "VERIFY%20HUSH"),
            "meta/" + connection + "?" + right.replace("verify%20hush", "verify"),
            "meta/" + connection + "?" + right.replace("subscribe", "unsubscribe"),
            "meta/" + connection + "?" + right + "&hub.verify_token=x",
            "meta/" + connection + "?hub.mode=subscribe&hub.verify_token=verify%20hush",
            "meta/" + connection + "?" + right + "9".repeat(1000),
            "wecom/" + connection + "?" + right,
            "meta/0?" + right,
            "parked/" + connection + "?" + right,
        }) {
            assertThat(server.get(wrong).statusCode()).as(wrong).isEqualTo(403);
        }
    }

    @Test
    void what_is_signed_is_kept_as_it_came_whatever_it_is_called() throws Exception {
        String body = "{\"text\": \"é😀 " + hooks.clock.instant() + "\"}";
        for (String type : new String[] {"application/json", "text/plain", "application/octet-stream"}) {
            var answer = server.post(connection, body, SIGNATURE, sign(body, "hush"), "Content-Type", type);
            assertThat(answer.statusCode()).as(type).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
        List<byte[]> kept = hooks.jdbc.queryForList(
                "select body from pt_inbox where connection_id = ? and octet_length(body) = ?",
                byte[].class,
                connection,
                body.getBytes(StandardCharsets.UTF_8).length);
        assertThat(kept).hasSize(3).allMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).equals(body));
    }

    @Test
    void what_is_not_signed_so_is_refused_and_leaves_nothing() throws Exception {
        int before = kept();
        String right = sign(BODY, "hush");
        String hex = right.substring(7);
        refused(BODY);
        refused(BODY, SIGNATURE, "");
        refused(BODY + " ", SIGNATURE, right);
        refused(BODY.replace(",", ", "), SIGNATURE, right);
        refused(BODY, SIGNATURE, "sha256=" + hex.toUpperCase(Locale.ROOT));
        refused(BODY, SIGNATURE, "SHA256=" + hex);
        refused(BODY, SIGNATURE, right.substring(0, right.length() - 1));
        refused(BODY, SIGNATURE, "sha256=" + hex.substring(0, 40));
        refused(BODY, SIGNATURE, hex);
        refused(BODY, SIGNATURE, right + ", " + right);
        refused(BODY, SIGNATURE, right, SIGNATURE, right);
        refused(BODY, SIGNATURE, sign(BODY, "hash"));
        refused(BODY, "X-Hub-Signature", right);
        refused("", SIGNATURE, right);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a_connection_that_is_not_there_or_switched_off_answers_as_one_with_another_secret() throws Exception {
        var other = server.post(connection, BODY, SIGNATURE, sign(BODY, "another"));
        long off = hooks.connection("hush");
        assertThat(server.post(off, BODY, SIGNATURE, sign(BODY, "hush")).statusCode())
                .isEqualTo(200);
        hooks.connections.change(off, facts -> facts.enabled(false), new ConnectionSecrets(), "test");
        hooks.clock.advance(KnownConnections.REMEMBERED);
        for (Object unknown : new Object[] {"0", "999999999999999999", off}) {
            var answer = server.post(unknown, BODY, SIGNATURE, sign(BODY, "hush"));
            assertThat(answer.statusCode()).as("%s", unknown).isEqualTo(other.statusCode());
            assertThat(answer.body()).isEqualTo(other.body());
        }
        for (String nowhere :
                new String[] {"-5", "x", "99999999999999999999", connection + "/", connection + ";a", "%30"}) {
            assertThat(server.post(nowhere, BODY, SIGNATURE, sign(BODY, "hush")).statusCode())
                    .as(nowhere)
                    .isEqualTo(404);
        }
        // Nobody's secret is not the one that stands in for it.
        String forged = MetaSignature.of(BODY.getBytes(StandardCharsets.UTF_8), new byte[32]);
        assertThat(server.post("0", BODY, SIGNATURE, forged).statusCode()).isEqualTo(403);
    }

    /** Somebody may have asked for it before it was there. */
    @Test
    void a_connection_works_from_the_moment_it_is_there() throws Exception {
        long off = hooks.connection("hush");
        hooks.connections.change(off, facts -> facts.enabled(false), new ConnectionSecrets(), "test");
        assertThat(server.post(off, BODY, SIGNATURE, sign(BODY, "hush")).statusCode())
                .isEqualTo(403);
        hooks.connections.change(off, facts -> facts.enabled(true), new ConnectionSecrets(), "test");
        assertThat(server.post(off, BODY, SIGNATURE, sign(BODY, "hush")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_secret_that_was_replaced_counts_for_seconds_only() throws Exception {
        long changing = hooks.connection("old secret");
        assertThat(server.post(changing, BODY, SIGNATURE, sign(BODY, "old secret"))
                        .statusCode())
                .isEqualTo(200);
        hooks.connections.change(
                changing,
                UnaryOperator.identity(),
                new ConnectionSecrets().with(ConnectionSecret.APP_SECRET, Optional.of("new secret")),
                "test");
        hooks.clock.advance(KnownConnections.REMEMBERED);
        assertThat(server.post(changing, BODY, SIGNATURE, sign(BODY, "old secret"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(changing, BODY, SIGNATURE, sign(BODY, "new secret"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void three_megabytes_are_kept_and_a_byte_more_is_too_much_declared_or_not() throws Exception {
        String most = "x".repeat(WebhookEndpoint.LONGEST_BODY);
        assertThat(server.post(connection, most, SIGNATURE, sign(most, "hush")).statusCode())
                .isEqualTo(200);
        assertThat(hooks.count("pt_inbox where octet_length(body) = ?", WebhookEndpoint.LONGEST_BODY))
                .isEqualTo(1);
        byte[] more = (most + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(server.postChunked(connection, new ByteArrayInputStream(more), SIGNATURE, sign(most + "x", "hush"))
                        .statusCode())
                .isEqualTo(413);
        String head =
                "POST " + WebhookEndpoint.BASE + "/meta/" + connection + " HTTP/1.1\r\nHost: x\r\nContent-Length: ";
        assertThat(server.raw(head + more.length + "\r\n\r\n")).startsWith("HTTP/1.1 413");
        assertThat(server.raw(head + "99999999999\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void the_same_request_by_thirty_two_at_once_is_kept_each_time() {
        String body = "{\"herd\": 1}";
        String signature = sign(body, "hush");
        List<Object> answers = Together.run(32, number -> {
            try {
                return server.post(connection, body, SIGNATURE, signature).statusCode();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(answers).containsOnly(200);
        assertThat(hooks.count("pt_inbox where octet_length(body) = ?", body.length()))
                .isEqualTo(32);
    }

    @Test
    void neither_secrets_nor_bodies_are_logged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger("com.privatetraffic");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        root.addAppender(log);
        try {
            String body = "{\"object\": \"page\", \"entry\": [{\"private words\": 1}]}";
            server.post(connection, body, SIGNATURE, sign(body, "hush"));
            server.post(connection, body, SIGNATURE, sign(body, "wrong"));
            hooks.drain();
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        assertThat(log.list).allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).doesNotContain("private words", "hush");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void what_arrives_is_taken_in_soon() throws Exception {
        String account = WebhookFixture.number();
        hooks.channel("whatsapp", account, connection);
        TaskRunner runner = new TaskRunner(
                hooks.database,
                hooks.clock,
                new PrivateTrafficProperties.Tasks(
                        true, Duration.ofMillis(50), 1, Duration.ofSeconds(30), Duration.ofMinutes(1)),
                List.of(new InboxTask(hooks.draining, hooks.nudge, Duration.ofHours(1))));
        runner.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> hooks.count(
                                    "pt_scheduled_task where task_name = ? and last_success is not null",
                                    InboxTask.NAME)
                            == 1);
            String body = Payloads.text(account, "16315551181", "wamid." + account, "Hi");
            assertThat(server.post(connection, body, SIGNATURE, sign(body, "hush"))
                            .statusCode())
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> hooks.count("pt_message where account = ?", account) == 1);
        } finally {
            runner.stop();
        }
    }

    private void refused(String body, String... headers) throws Exception {
        var answer = server.post(connection, body, headers);
        assertThat(answer.statusCode()).as("%s %s", body, List.of(headers)).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private int kept() {
        return hooks.count("pt_inbox");
    }

    private static String sign(String body, String secret) {
        return MetaSignature.of(body.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
