package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.running.Books;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.KillableStore;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The storefront's process dies between an order's commit and its posting. */
class KilledStoreTest {

    @TempDir
    Path folder;

    @Test
    void anOrderWhoseStoreIsKilledBeforeItsPostingEarnsOneCommissionAfterTheNextStart() {
        long order;
        Guest guest;
        try (KillableStore doomed = new KillableStore(folder, "private-traffic.placement.posting-enabled=false")) {
            Rest rest = Rest.of(doomed.address());
            guest = new Guest(doomed.port(), "ann@example.com")
                    .cameBy(rest.link(rest.approvedSalesperson("mia@example.com")));
            order = guest.takesACandle();
            assertThat(guest.pays().path()).startsWith("/confirmation/");
            doomed.kill();
        }

        try (RunningStore store = RunningStore.start(folder)) {
            JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
            assertThat(jdbc.queryForObject(
                            "select ORDER_STATUS from BLC_ORDER where ORDER_ID = ?", String.class, order))
                    .isEqualTo("SUBMITTED");
            store.passing(Duration.ofMinutes(10)).until(() -> assertThat(Books.of(jdbc, order, guest.email()))
                    .isEqualTo(new Books("FROZEN", 1, 1, 1, 220, 1, false)));
            // The visit is in the log, whether or not it was written out before the end.
            assertThat(jdbc.queryForObject(
                            "select count(*) from pt_click k join pt_attribution a on a.click_id = k.id"
                                    + " where a.order_id = ?",
                            Integer.class,
                            order))
                    .isEqualTo(1);
            assertThat(Rest.of(store).ledgerBalances()).isTrue();
        }
    }
}
