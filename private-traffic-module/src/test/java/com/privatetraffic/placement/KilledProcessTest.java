package com.privatetraffic.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.commission.Commission;
import com.privatetraffic.commission.CommissionState;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.Databases;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A process is killed at the worst moment; another one starts on the same database ten minutes later. */
class KilledProcessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void between_the_orders_commit_and_the_posting_every_order_ends_right(DatabaseKind kind) throws Exception {
        String url = url(kind);
        kill(url, "between-commit-and-posting");
        try (ConfigurableApplicationContext store = restart(url)) {
            // One the sweeper finds, one that waits in the queue, one that is done but still in the queue.
            awaitSettled(store, ShopProcess.NOT_RECORDED, ShopProcess.RECORDED, ShopProcess.SETTLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void inside_the_settlement_nothing_half_done_remains_and_it_is_done_again(DatabaseKind kind) throws Exception {
        String url = url(kind);
        kill(url, "inside-settlement");
        try (ConfigurableApplicationContext store = restart(url)) {
            awaitSettled(store, ShopProcess.RECORDED);
        }
    }

    private static void awaitSettled(ConfigurableApplicationContext store, long... orders) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (long order : orders) {
                List<Commission> commissions = store.getBean(Commissions.class).ofOrder(order);
                assertThat(commissions).hasSize(1);
                assertThat(commissions.get(0).state()).isEqualTo(CommissionState.ESTIMATED);
                assertThat(commissions.get(0).amount().minor()).isEqualTo(200);
            }
            assertThat(count(store, "pt_scheduled_task where task_name = '" + OrderPlacedTask.NAME + "'"))
                    .isZero();
        });
        // Each visit an order came by is in the log, whether or not it was written out before the end.
        assertThat(count(store, "pt_click k join pt_attribution a on a.click_id = k.id and a.source_click_id = k.id"))
                .isEqualTo(orders.length);
        assertThat(count(store, "pt_contact")).isEqualTo(orders.length);
        assertThat(count(store, "pt_member")).isEqualTo(orders.length);
        assertThat(count(store, "pt_posting")).isEqualTo(orders.length);
        assertThat(store.getBean(LedgerCheck.class).run().differences()).isEmpty();
    }

    private static int count(ConfigurableApplicationContext store, String from) {
        return store.getBean(Database.class).jdbc().queryForObject("select count(*) from " + from, Integer.class);
    }

    private String url(DatabaseKind kind) {
        return switch (kind) {
            // By default H2 writes commits out within half a second, and a kill takes those with it, order and all.
            case H2 -> "jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0";
            case POSTGRESQL -> Databases.newUrl(kind);
        };
    }

    private static ConfigurableApplicationContext restart(String url) {
        // Ticks, unlike the clock of the process that died: tasks put off by a second come due.
        Instant now = Instant.parse(ShopProcess.START).plus(Duration.ofMinutes(10));
        Clock clock = Clock.tick(
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now)), Duration.ofNanos(1000));
        return ShopApplication.start(url, clock, "private-traffic.tasks.heartbeat-interval=1s");
    }

    private static void kill(String url, String moment) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShopProcess.class.getName(),
                        url,
                        moment)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-process.log")))
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ShopProcess.KILLED);
    }
}
