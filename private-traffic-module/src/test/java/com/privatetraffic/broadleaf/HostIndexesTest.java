package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** On tables that have of the shop's what the indexes are on. */
@OnBothDatabases
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostIndexesTest {

    private static final String ORDERS = "pt_host_order_submitted";
    private static final String TRANSACTIONS = "pt_host_transaction_payment";

    private final TestDatabase test;
    private final JdbcTemplate jdbc;

    HostIndexesTest(TestDatabase test) {
        this.test = test;
        this.jdbc = test.jdbc();
    }

    @BeforeEach
    void tables() {
        jdbc.execute("create table blc_order (order_id bigint primary key, submit_date timestamp)");
        jdbc.execute("create table blc_order_payment_transaction"
                + " (payment_transaction_id bigint primary key, order_payment bigint)");
    }

    @AfterEach
    void noTables() {
        jdbc.execute("drop table blc_order");
        jdbc.execute("drop table blc_order_payment_transaction");
    }

    @Test
    void both_are_made_once_however_many_nodes_start() {
        Together.run(4, node -> {
            HostIndexes.make(test.database());
            return null;
        });
        HostIndexes.make(test.database());
        assertThat(indexes()).containsExactly(ORDERS, TRANSACTIONS);
        assertThat(valid()).isEqualTo(2);
    }

    @Test
    void one_that_is_there_stays_as_it_is() {
        jdbc.execute("create index " + ORDERS + " on blc_order (submit_date)");
        Object before = identity(ORDERS);
        HostIndexes.make(test.database());
        assertThat(identity(ORDERS)).isEqualTo(before);
        assertThat(indexes()).containsExactly(ORDERS, TRANSACTIONS);
    }

    @Test
    void one_left_half_made_is_made_anew() {
        assumeThat(isPostgres()).isTrue();
        HostIndexes.make(test.database());
        Object before = identity(ORDERS);
        jdbc.update("update pg_index set indisvalid = false where indexrelid = to_regclass(?)", ORDERS);
        assertThat(valid()).isEqualTo(1);
        HostIndexes.make(test.database());
        assertThat(valid()).isEqualTo(2);
        assertThat(identity(ORDERS)).isNotEqualTo(before);
    }

    @Test
    void nobody_who_writes_waits_because_somebody_else_is_not_done() throws Exception {
        assumeThat(isPostgres()).isTrue();
        CompletableFuture<Void> making;
        try (Connection open = test.database().dataSource().getConnection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("insert into blc_order values (1, current_timestamp)");
            making = CompletableFuture.runAsync(() -> HostIndexes.make(test.database()));
            // Only when it stands behind the open one, writes could come to stand behind it.
            while (!making.isDone() && !isWaiting()) {
                Thread.onSpinWait();
            }
            writesAtOnce();
            open.commit();
        }
        making.join();
        HostIndexes.make(test.database());
        assertThat(indexes()).containsExactly(ORDERS, TRANSACTIONS);
        assertThat(valid()).isEqualTo(2);
    }

    @Test
    void the_connection_goes_back_as_it_came() throws SQLException {
        try (Connection before = test.database().dataSource().getConnection()) {
            assertThat(before.getAutoCommit()).isTrue();
        }
        HostIndexes.make(test.database());
        if (isPostgres()) {
            assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("0");
            assertThat(jdbc.queryForObject("select count(*) from pg_locks where locktype = 'advisory'", Long.class))
                    .isZero();
        }
    }

    /** Fails rather than waits. */
    private void writesAtOnce() throws SQLException {
        try (Connection writer = test.database().dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("set lock_timeout = '1s'");
            statement.execute("insert into blc_order values (2, current_timestamp)");
            statement.execute("insert into blc_order_payment_transaction values (2, 2)");
            statement.execute("reset lock_timeout");
        }
    }

    private boolean isWaiting() {
        return jdbc.queryForObject("select count(*) from pg_locks where not granted", Long.class) > 0;
    }

    private List<String> indexes() {
        return jdbc
                .queryForList(
                        isPostgres()
                                ? "select indexname from pg_indexes where schemaname = current_schema()"
                                        + " and indexname like 'pt_host_%' order by 1"
                                : "select index_name from information_schema.indexes where index_name like 'PT_HOST_%'"
                                        + " order by 1",
                        String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** How many may be used. */
    private long valid() {
        return isPostgres()
                ? jdbc.queryForObject(
                        "select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid"
                                + " where c.relname like 'pt_host_%' and i.indisvalid",
                        Long.class)
                : indexes().size();
    }

    private Object identity(String index) {
        return isPostgres()
                ? jdbc.queryForObject("select to_regclass(?)::oid", Long.class, index)
                : jdbc.queryForObject(
                        "select count(*) from information_schema.index_columns where index_name = upper(?)",
                        Long.class,
                        index);
    }

    private boolean isPostgres() {
        return test.database().kind() == DatabaseKind.POSTGRESQL;
    }
}
