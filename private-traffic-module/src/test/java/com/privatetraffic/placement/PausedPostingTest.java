package com.privatetraffic.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.Click;
import com.privatetraffic.commission.Commission;
import com.privatetraffic.commission.CommissionState;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.sales.Application;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.SalespersonType;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A store that may post nothing for a while. */
@OnBothDatabases
class PausedPostingTest {

    private static final String BY_HAND = "private-traffic.tasks.execute=false";
    private static final String PAUSED = "private-traffic.placement.posting-enabled=false";

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final TestDatabase test;

    PausedPostingTest(TestDatabase test) {
        this.test = test;
    }

    @Test
    void while_nothing_may_be_posted_facts_are_kept_and_afterwards_everything_follows() {
        try (ConfigurableApplicationContext store = ShopApplication.start(test.jdbcUrl(), clock, BY_HAND)) {
            paid(store, 1);
            paid(store, 2);
            store.getBean(OrderActions.class).fulfil(1, "f", Map.of(), "t");
            assertThat(commission(store, 1).state()).isEqualTo(CommissionState.HELD);
        }
        int postings = postings();
        clock.advance(Duration.ofDays(20));
        try (ConfigurableApplicationContext paused = ShopApplication.start(test.jdbcUrl(), clock, BY_HAND, PAUSED)) {
            run(paused, "pt-commission-maturity");
            run(paused, "pt-order-confirmation");
            assertThat(fact(paused, 2)).isEmpty();
            paused.getBean(OrderActions.class).chargeBack(2, "cb", "t");
            paused.getBean(OrderActions.class).chargeBack(2, "cb", "t");
            paused.getBean(Settlement.class).settle(1);
            assertThat(fact(paused, 2)).containsExactly("cb");
            aNodeThatIsOnRunsWhatWaits();
            paused.getBean(OrderActions.class).reverseChargeback(2, "cb", "t");
            assertThat(waiting()).isPositive();
            paused.getBean(OrderActions.class).chargeBack(2, "cb2", "t");
            assertThat(postings()).isEqualTo(postings);
            assertThat(commission(paused, 1).state()).isEqualTo(CommissionState.HELD);
        }
        clock.advance(Duration.ofMinutes(2));
        try (ConfigurableApplicationContext store = ShopApplication.start(test.jdbcUrl(), clock)) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(commission(store, 1).state()).isEqualTo(CommissionState.AVAILABLE);
                assertThat(commission(store, 2).state()).isEqualTo(CommissionState.CANCELLED);
            });
            assertThat(store.getBean(LedgerCheck.class).run().differences()).isEmpty();
        }
    }

    private void paid(ConfigurableApplicationContext store, long order) {
        Salespeople salespeople = store.getBean(Salespeople.class);
        String email = "mei" + order + "@example.com";
        String code = salespeople
                .approve(
                        salespeople
                                .apply(
                                        new Application(
                                                null,
                                                email,
                                                "Mei",
                                                "(415) 555-0123",
                                                SalespersonType.CUSTOMER,
                                                null,
                                                null,
                                                "v1"),
                                        "test")
                                .code(),
                        null,
                        "test")
                .code();
        FakeShop shop = store.getBean(FakeShop.class);
        shop.cart(order, "ann" + order + "@example.com");
        store.getBean(CartChoices.class)
                .rememberClick(order, new Click(UUID.randomUUID(), "abc", code, clock.instant()));
        store.getBean(PlacementRecorder.class).record(order);
        shop.capture(order);
        shop.submit(order);
        store.getBean(OrderPlacedTask.class).run(order);
    }

    private static void run(ConfigurableApplicationContext store, String name) {
        store.getBeansOfType(BackgroundTask.class).values().stream()
                .map(BackgroundTask::task)
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .execute(null, null);
    }

    private static Commission commission(ConfigurableApplicationContext store, long order) {
        return store.getBean(Commissions.class).ofOrder(order).get(0);
    }

    private static List<String> fact(ConfigurableApplicationContext store, long order) {
        return store.getBean(OrderRecords.class).find(order).orElseThrow().done().stream()
                .map(event -> event.key())
                .toList();
    }

    /** It looked at the order before whatever comes next is written. */
    private void aNodeThatIsOnRunsWhatWaits() {
        test.jdbc().update("update pt_scheduled_task set picked = true where task_instance like '2:waiting%'");
    }

    private int waiting() {
        return test.jdbc()
                .queryForObject(
                        "select count(*) from pt_scheduled_task where task_instance like '2:waiting%' and picked = false",
                        Integer.class);
    }

    private int postings() {
        return test.jdbc().queryForObject("select count(*) from pt_posting", Integer.class);
    }
}
