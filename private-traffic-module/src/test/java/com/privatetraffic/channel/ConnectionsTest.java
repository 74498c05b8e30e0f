package com.privatetraffic.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.SecretBox;
import com.privatetraffic.setup.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConnectionsTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Database database;
    private final Connections connections;

    ConnectionsTest(TestDatabase test) {
        database = test.database();
        connections = with(new byte[32]);
    }

    @Test
    void what_is_secret_is_used_but_stands_nowhere_in_the_database() {
        Connection made = connections.create("meta", values("app-secret", "verify-me"), "test");
        assertThat(connections.appSecret(made.id())).contains("app-secret");
        assertThat(connections.verifies(made.id(), "verify-me")).isTrue();
        for (String wrong : new String[] {"verify-m", "verify-me ", "VERIFY-ME", "", null}) {
            assertThat(connections.verifies(made.id(), wrong)).isFalse();
        }
        byte[] kept = database.jdbc()
                .queryForObject("select app_secret from pt_connection where id = ?", byte[].class, made.id());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("app-secret");
        assertThat(database.jdbc()
                        .queryForList(
                                "select after_value from pt_audit where subject_type = 'connection'", String.class))
                .isNotEmpty()
                .noneMatch(text -> text.contains("app-secret") || text.contains("verify-me"));
    }

    @Test
    void another_key_opens_nothing() {
        Connection made = connections.create("meta", values("app-secret", null), "test");
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> with(other).appSecret(made.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_connection_that_is_switched_off_verifies_nothing() {
        Connection made = connections.create("meta", values("app-secret", "verify-me"), "test");
        connections.change(made.id(), new ConnectionChange(null, null, null, null, false), "test");
        assertThat(connections.appSecret(made.id())).isEmpty();
        assertThat(connections.verifies(made.id(), "verify-me")).isFalse();
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        Connection made = connections.create("meta", values("app-secret", "verify-me"), "test");
        Connection changed = connections.change(made.id(), new ConnectionChange(null, "78", null, null, null), "test");
        assertThat(changed.appId()).isEqualTo("78");
        assertThat(changed.name()).isEqualTo(made.name());
        assertThat(connections.appSecret(made.id())).contains("app-secret");
    }

    private Connections with(byte[] key) {
        return new Connections(
                database, clock, new Platforms(List.of()), new SecretBox(key), new AuditTrail(database, clock));
    }

    private static ConnectionChange values(String secret, String verifyToken) {
        return new ConnectionChange("App " + NAMES.incrementAndGet(), "77", secret, verifyToken, null);
    }
}
