package com.privatetraffic.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.SecretBox;
import com.privatetraffic.setup.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConnectionsTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final ConnectionSecrets NONE = new ConnectionSecrets();

    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Database database;
    private final Connections connections;

    ConnectionsTest(TestDatabase test) {
        database = test.database();
        connections = with(new byte[32]);
    }

    @Test
    void what_is_secret_is_used_but_stands_nowhere_in_the_database() {
        Connection made = made(" app-secret ", "verify-me");
        assertThat(connections.appSecret(made.id())).contains(" app-secret ");
        assertThat(connections.verifies(made.id(), "verify-me")).isTrue();
        for (String wrong : new String[] {"verify-m", "verify-me ", "VERIFY-ME", "", null}) {
            assertThat(connections.verifies(made.id(), wrong)).isFalse();
        }
        byte[] kept = database.jdbc()
                .queryForObject("select app_secret from pt_connection where id = ?", byte[].class, made.id());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("app-secret");
        assertThat(audits(made))
                .isNotEmpty()
                .noneMatch(text -> text.contains("app-secret") || text.contains("verify-me"));
        assertThat(secrets("app-secret", "verify-me").toString()).doesNotContain("app-secret", "verify-me");
    }

    @Test
    void what_was_set_under_another_key_is_shown_as_such_and_can_be_set_again_or_removed() {
        Connection made = made("app-secret", "verify-me");
        byte[] other = new byte[32];
        other[0] = 1;
        Connections later = with(other);
        assertThat(later.appSecret(made.id())).isEmpty();
        assertThat(later.verifies(made.id(), "verify-me")).isFalse();
        assertThat(later.find(made.id()).orElseThrow().appSecret()).isEqualTo(SecretState.UNREADABLE);
        assertThat(later.list(made.id() - 1, 1).get(0).verifyToken()).isEqualTo(SecretState.UNREADABLE);
        Connection mended = later.change(
                made.id(),
                UnaryOperator.identity(),
                new ConnectionSecrets()
                        .with(ConnectionSecret.APP_SECRET, Optional.of("app-secret"))
                        .with(ConnectionSecret.VERIFY_TOKEN, Optional.empty()),
                "test");
        assertThat(mended.appSecret()).isEqualTo(SecretState.SET);
        assertThat(mended.verifyToken()).isEqualTo(SecretState.NONE);
        assertThat(later.appSecret(made.id())).contains("app-secret");
    }

    @Test
    void a_secret_copied_to_another_row_or_column_opens_nothing() {
        Connection one = made("app-secret", "verify-me");
        Connection other = made("other-secret", "other-token");
        database.jdbc()
                .update(
                        "update pt_connection set app_secret = (select app_secret from pt_connection where id = ?),"
                                + " verify_token = app_secret where id = ?",
                        one.id(),
                        other.id());
        Connection altered = connections.find(other.id()).orElseThrow();
        assertThat(altered.appSecret()).isEqualTo(SecretState.UNREADABLE);
        assertThat(altered.verifyToken()).isEqualTo(SecretState.UNREADABLE);
    }

    @Test
    void a_connection_that_is_switched_off_verifies_nothing() {
        Connection made = made("app-secret", "verify-me");
        connections.change(made.id(), facts -> facts.enabled(false), NONE, "test");
        assertThat(connections.appSecret(made.id())).isEmpty();
        assertThat(connections.verifies(made.id(), "verify-me")).isFalse();
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        Connection made = made("app-secret", "verify-me");
        Connection changed = connections.change(made.id(), facts -> facts.as("78"), NONE, "test");
        assertThat(changed.facts()).isEqualTo(made.facts().as("78"));
        assertThat(connections.appSecret(made.id())).contains("app-secret");
    }

    @Test
    void a_leaked_secret_can_be_removed() {
        Connection made = made("app-secret", "verify-me");
        Connection changed = connections.change(
                made.id(),
                UnaryOperator.identity(),
                new ConnectionSecrets().with(ConnectionSecret.APP_SECRET, Optional.empty()),
                "test");
        assertThat(changed.appSecret()).isEqualTo(SecretState.NONE);
        assertThat(changed.secretSetAt()).isNull();
        assertThat(changed.verifyToken()).isEqualTo(SecretState.SET);
    }

    @Test
    void the_trace_tells_before_and_after_and_nothing_of_a_change_that_changes_nothing() {
        Connection made = made("app-secret", "verify-me");
        connections.change(made.id(), UnaryOperator.identity(), secrets("app-secret", "verify-me"), "test");
        connections.change(made.id(), facts -> facts.as("77"), NONE, "test");
        assertThat(audits(made))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("CREATE:  > ")
                .contains("platform=meta");
        connections.change(made.id(), facts -> facts.as("78"), secrets("app-secret", "another"), "test");
        assertThat(audits(made))
                .hasSize(2)
                .last()
                .asString()
                .matches(
                        "CHANGE: .*appId=77.*appSecret=SET, verifyToken=SET > .*appId=78.*appSecret=SET, verifyToken=NEWLY SET");
    }

    @Test
    void a_connection_stays_with_its_platform_and_its_name_fits_in_lower_case() {
        Connection made = made("app-secret", "verify-me");
        assertRefused(facts -> facts.on("wecom"), made, Rule.OTHER_PLATFORM);
        assertRefused(facts -> facts.named("İ".repeat(100)), made, Rule.NAME_TOO_LONG);
        assertRefused(facts -> facts.named(made("x", "y").facts().name()), made, Rule.NAME_TAKEN);
        assertThat(connections.find(made.id())).contains(made);
    }

    private void assertRefused(UnaryOperator<ConnectionFacts> change, Connection connection, Rule rule) {
        assertThatThrownBy(() -> connections.change(connection.id(), change, NONE, "test"))
                .isInstanceOfSatisfying(
                        ChannelRefusedException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private List<String> audits(Connection connection) {
        return database.jdbc()
                .queryForList(
                        "select action || ': ' || coalesce(before_value, '') || ' > ' || after_value from pt_audit"
                                + " where subject_type = 'connection' and subject_id = ? order by id",
                        String.class,
                        Long.toString(connection.id()));
    }

    private Connections with(byte[] key) {
        return new Connections(
                database, clock, new Platforms(List.of()), new SecretBox(key), new AuditTrail(database, clock));
    }

    private Connection made(String secret, String verifyToken) {
        return connections.create(
                new ConnectionFacts("App " + NAMES.incrementAndGet(), "meta", "77", true),
                secrets(secret, verifyToken),
                "test");
    }

    private static ConnectionSecrets secrets(String secret, String verifyToken) {
        return new ConnectionSecrets()
                .with(ConnectionSecret.APP_SECRET, Optional.of(secret))
                .with(ConnectionSecret.VERIFY_TOKEN, Optional.of(verifyToken));
    }
}
