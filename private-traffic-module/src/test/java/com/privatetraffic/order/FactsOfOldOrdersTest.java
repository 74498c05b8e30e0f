package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What earlier versions kept in other ways is brought up to date. */
class FactsOfOldOrdersTest {

    @ParameterizedTest
    @EnumSource
    void a_fingerprint_made_in_another_way_means_one_more_look_and_nothing_else(DatabaseKind kind) {
        try (TestDatabase test = Databases.create(kind)) {
            OrderLab lab = new OrderLab(test, new MovableClock("2026-03-05T10:00:00Z"));
            long order = lab.paid();
            lab.actions.refund(order, "r", Money.of(999, "USD"), "Late", "t");
            String before = lab.end(order) + " " + lab.orders.records().find(order) + " " + lab.postings(order);
            test.jdbc().update("update pt_order set seen = 'made otherwise'");
            List<Long> looked = new ArrayList<>();
            for (int sweep = 0; sweep < 2; sweep++) {
                lab.orders.seen().forEachChanged(Instant.EPOCH, each -> {
                    looked.add(each);
                    lab.settle(each);
                });
            }
            assertThat(looked).containsExactly(order);
            assertThat(lab.end(order) + " " + lab.orders.records().find(order) + " " + lab.postings(order))
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_fulfilments_count_as_they_did_and_keep_their_keys(DatabaseKind kind) {
        String url = Databases.newUrl(kind);
        DriverManagerDataSource old = new DriverManagerDataSource(url, TestDatabase.user(url), "");
        Flyway.configure()
                .dataSource(old)
                .locations("classpath:com/privatetraffic/schema")
                .table("pt_schema_history")
                .target("1")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(old);
        long order = 10_000_001;
        jdbc.update(
                "insert into pt_fulfilment (order_id, business_key, lines, happened_at, recorded_at) values"
                        + " (?, 'f1', '1,2', timestamp with time zone '2026-03-01 10:00:00+00',"
                        + " timestamp with time zone '2026-03-01 10:00:00+00')",
                order);
        jdbc.update(
                "insert into pt_fulfilled_line (order_id, line_id, fulfilled_at) values"
                        + " (?, 1, timestamp with time zone '2026-03-01 10:00:00+00')",
                order);
        try (TestDatabase test = Databases.at(url)) {
            MovableClock clock = new MovableClock("2026-03-05T10:00:00Z");
            OrderLab lab = new OrderLab(test, clock);
            lab.placeAs(order, "USD", OrderLab.line(1, 3, 1999, "USD"), OrderLab.line(2, 1, 100, "USD"));
            lab.shop.capture(order, 2099);
            lab.settle(order);
            assertThat(lab.end(order))
                    .isEqualTo("1: 0 refunded, 3 out HELD 200; 2: 0 refunded, 1 out HELD 10; left 2099; HELD 210");
            assertThat(lab.actions
                            .fulfil(order, "f1", Map.of(1L, 3, 2L, 1), "t")
                            .repeated())
                    .isTrue();
        }
    }
}
