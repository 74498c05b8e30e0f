package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store that charges when it ships, whose prices contain a tax of 20 %, and in which somebody who listens for news of
 * orders fails.
 */
class OrdersOfAnotherKindOfStoreTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final AtomicBoolean FAILING = new AtomicBoolean();

    @TempDir
    static Path folder;

    private static RunningStore store;
    private static JdbcTemplate jdbc;
    private static Orders orders;
    private static OrderChanges changes;
    private static int guests;

    static class Otherwise {

        @Bean
        OrderNews failing(ObjectProvider<JdbcTemplate> anybody) {
            return order -> {
                if (FAILING.get()) {
                    anybody.getObject().update("insert into heard_of (order_id) values (?)", order);
                    throw new IllegalStateException("Whoever listens fails.");
                }
            };
        }
    }

    @BeforeAll
    static void start() {
        store = RunningStore.start(
                folder,
                Otherwise.class,
                "private-traffic.tasks.execute=false",
                "store.payment.capture-at-checkout=false",
                "private-traffic.orders.prices-include-tax=true",
                "private-traffic.orders.included-tax-percent=20");
        jdbc = store.bean(JdbcTemplate.class);
        orders = store.bean(Orders.class);
        changes = store.bean(OrderChanges.class);
        jdbc.execute("create table heard_of (order_id bigint)");
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void whatIsAuthorisedAtCheckoutIsPaidWhenItIsCapturedAndLetGoByACancellation() {
        long order = placed();
        Money total = order(order).total();
        assertThat(order(order).payments().captured().isZero()).isTrue();
        assertThat(order(order).payments().authorised()).isEqualTo(total);
        assertThat(order(order).payments().in()).singleElement().satisfies(money -> assertThat(money.captured())
                .isFalse());

        jdbc.update(
                "insert into blc_order_payment_transaction (payment_transaction_id, transaction_type,"
                        + " transaction_amount, date_recorded, success, order_payment, parent_transaction)"
                        + " select 1000000 + t.payment_transaction_id, 'CAPTURE', t.transaction_amount,"
                        + " timestamp '2026-03-05 10:00:00', true, t.order_payment, t.payment_transaction_id"
                        + " from blc_order_payment_transaction t join blc_order_payment p on p.order_payment_id ="
                        + " t.order_payment where p.order_id = ? and t.transaction_type = 'AUTHORIZE'",
                order);
        assertThat(order(order).isPaid()).isTrue();
        assertThat(order(order).payments().in()).singleElement().satisfies(money -> {
            assertThat(money.amount()).isEqualTo(total);
            assertThat(money.authorisedAt()).isNotEqualTo(money.capturedAt());
        });

        long other = placed();
        changes.cancel(other, "c-1", Money.of(0, "USD"), Map.of(), THEN);
        assertThat(order(other).payments().authorised().isZero()).isTrue();
        assertThat(order(other).payments().back())
                .extracting(MoneyBack::undone)
                .containsExactly(MoneyBack.Undone.AUTHORISED);
    }

    @Test
    void theTaxInsideAPriceIsNoMerchandise() {
        PlacedOrder order = order(placed());
        assertThat(order.lines()).extracting(line -> line.net().minor()).containsExactly(1833L);
        assertThat(order.tax()).isEqualTo(Money.of(367, "USD"));
        assertThat(order.shipping()).isEqualTo(Money.of(500, "USD"));
        assertThat(order.total()).isEqualTo(Money.of(2700, "USD"));
    }

    @Test
    void whoeverListensAndFailsTakesNothingOfTheShopsWorkAlongAndLeavesNothing() {
        long order = placed();
        FAILING.set(true);
        try {
            changes.noteFulfilled(order, Map.of(order(order).lines().get(0).id(), 1));
        } finally {
            FAILING.set(false);
        }
        assertThat(order(order).lines().get(0).fulfilled()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from heard_of", Integer.class))
                .isZero();
    }

    private static long placed() {
        Guest guest = new Guest(store.port(), "otherwise-" + ++guests + "@example.com");
        long order = guest.takesACandle();
        assertThat(guest.pays().path()).startsWith("/confirmation/");
        return order;
    }

    private static PlacedOrder order(long id) {
        return orders.find(id).orElseThrow();
    }
}
