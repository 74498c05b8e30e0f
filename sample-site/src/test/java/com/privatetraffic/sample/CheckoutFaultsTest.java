package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.placement.PlacementRecorder;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Books;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.LinkedStore;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can go wrong while a guest pays: whatever it is, shopper, books and people end right. */
class CheckoutFaultsTest {

    /** Member, contact and a tenth of $22.00, posted once. */
    private static final Books EARNED = new Books("FROZEN", 1, 1, 1, 220, 1, false);

    private static final Duration A_DAY = Duration.ofHours(25);

    /** Longer than the sweeper waits between two rounds. */
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private static final String SWEEPER = "pt-placement-sweeper";

    private static final int CONNECTIONS = 4;

    @TempDir
    static Path folder;

    private static LinkedStore linked;
    private static RunningStore store;
    private static Rest rest;
    private static JdbcTemplate jdbc;

    private Guest guest;

    @BeforeAll
    static void start() {
        linked = new LinkedStore(RunningStore.start(
                folder,
                "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "spring.datasource.hikari.connection-timeout=10000",
                // The shop's own time stands still while these tests move the clock by days.
                "private-traffic.placement.sweep-period=30d"));
        store = linked.store();
        rest = linked.rest();
        jdbc = linked.jdbc();
    }

    @AfterAll
    static void stop() {
        linked.close();
    }

    @BeforeEach
    void aGuestComesByTheLink() {
        guest = linked.guest();
    }

    @AfterEach
    void theLedgerBalances() {
        assertThat(rest.ledgerBalances()).isTrue();
    }

    @Test
    void aDeclinedPaymentLeavesNoMemberNoAttributionAndNoMoney() {
        long cart = guest.takesACandle();

        Page declined = guest.paysWith(Guest.DECLINED);

        assertThat(declined.text()).contains("Your payment was declined.");
        assertThat(declined.html().select("#pt-membership").hasAttr("checked")).isTrue();
        assertThat(books(cart)).isEqualTo(Books.EMPTY);
        store.clock().advance(A_DAY);
        store.passing(A_WHILE).untilRunAnew(SWEEPER);
        assertThat(books(cart)).isEqualTo(Books.EMPTY);
    }

    @Test
    void anOrderThatCouldNotBeSavedIsForgottenAfterADayAndMayStillBePlacedLater() {
        long cart = guest.takesACandle();

        failToSave(cart);

        assertThat(books(cart)).isEqualTo(new Books("PROVISIONAL", 0, 0, 0, 0, 0, true));
        store.clock().advance(A_DAY);
        awaitBooksInTime(cart, new Books("DISCARDED", 0, 0, 0, 0, 0, false));
        assertThat(guest.pays().path()).startsWith("/confirmation/");
        awaitBooks(cart, EARNED);
    }

    @Test
    void anOrderThatCouldNotBeSavedAtFirstEarnsOneCommission() {
        long cart = guest.takesACandle();
        failToSave(cart);

        assertThat(guest.pays().path()).startsWith("/confirmation/");

        awaitBooks(cart, EARNED);
        store.clock().advance(A_DAY);
        store.passing(A_WHILE).untilRunAnew(SWEEPER);
        assertThat(books(cart)).isEqualTo(EARNED);
    }

    @Test
    void aFaultOfOursCostsNoOrderAndTheSweeperMakesUpForIt() {
        long cart = guest.takesACandle();
        // A code as well: the sweeper goes by the shop's own time, which this test does not move.
        Map<String, String> form = guest.checkoutForm();
        form.put("pt_code", linked.salesperson());
        long faults = store.bean(PlacementRecorder.class).failures();

        Page placed = during(
                "PT_ATTRIBUTION", "ORDER_ID <> " + cart, () -> guest.browser().post("/checkout", form));

        assertThat(placed.path()).startsWith("/confirmation/");
        assertThat(placed.text()).contains("Your order is placed").doesNotContain("Exception");
        assertThat(paid(cart)).isEqualTo("27.00");
        assertThat(store.bean(PlacementRecorder.class).failures()).isEqualTo(faults + 1);
        assertThat(books(cart)).isEqualTo(Books.EMPTY);
        awaitBooksInTime(cart, EARNED);
    }

    @Test
    void submittedTwiceAtOnceItIsOneOrderOneMemberAndOneCommission() throws Exception {
        long cart = guest.takesACandle();
        Map<String, String> form = guest.checkoutForm();

        Set<String> shown = new HashSet<>();
        ExecutorService tabs = Executors.newFixedThreadPool(3);
        try {
            Callable<Page> submit = () -> guest.browser().post("/checkout", form);
            for (Future<Page> tab : tabs.invokeAll(Collections.nCopies(3, submit))) {
                shown.add(tab.get().path());
            }
        } finally {
            tabs.shutdown();
        }

        assertThat(shown).hasSize(1).allMatch(path -> path.startsWith("/confirmation/"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED' and EMAIL_ADDRESS = ?",
                        Integer.class,
                        guest.email()))
                .isEqualTo(1);
        awaitBooks(cart, EARNED);
        store.passing(A_WHILE).untilRunAnew(SWEEPER);
        assertThat(books(cart)).isEqualTo(EARNED);
    }

    @Test
    void twiceAsManyWhoPayAtOnceAsThereAreConnectionsAllGetTheirOrder() throws Exception {
        List<Guest> crowd =
                Stream.generate(linked::guest).limit(2 * CONNECTIONS).toList();
        ExecutorService people = Executors.newFixedThreadPool(crowd.size());
        try {
            for (Future<Page> cart : people.invokeAll(crowd.stream()
                    .<Callable<Page>>map(each -> () -> {
                        each.takesACandle();
                        return each.pays();
                    })
                    .toList())) {
                assertThat(cart.get().path()).startsWith("/confirmation/");
            }
        } finally {
            people.shutdown();
        }
    }

    /** As after a pause of this JVM in which another node had the order. */
    @Test
    void aNodeThatLostTheOrderBeforeThePaymentTakesNoMoney() {
        long cart = guest.takesACandle();
        BaseProcessor checkout = store.storefront().getBean("blCheckoutWorkflow", BaseProcessor.class);
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Activity<?>> activities = (List) checkout.getActivities();
        Activity<?> pause = new BaseActivity<ProcessContext<CheckoutSeed>>() {
            @Override
            public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
                jdbc.update("delete from NODE_LEASE where NAME = ?", "checkout-" + cart);
                return context;
            }
        };
        activities.add(0, pause);

        Page stopped;
        try {
            stopped = guest.pays();
        } finally {
            activities.remove(pause);
        }

        assertThat(stopped.text())
                .contains("We could not place the order. Nothing was charged; your cart is still here.");
        assertThat(jdbc.queryForObject(
                        "select count(*) from BLC_ORDER_PAYMENT_TRANSACTION t join BLC_ORDER_PAYMENT p"
                                + " on p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT where p.ORDER_ID = ?"
                                + " and t.TRANSACTION_TYPE = 'AUTHORIZE_AND_CAPTURE'",
                        Integer.class,
                        cart))
                .isZero();
        assertThat(guest.pays().path()).startsWith("/confirmation/");
    }

    /** Broadleaf saves the order after its workflow, and so after our activity: that save fails. */
    private void failToSave(long cart) {
        Page failed = during("BLC_ORDER", "ORDER_STATUS <> 'SUBMITTED'", guest::pays);
        assertThat(failed.text())
                .contains("We could not place the order. Nothing was charged; your cart is still here.")
                .doesNotContain("Exception");
        assertThat(jdbc.queryForList(
                        "select t.TRANSACTION_TYPE from BLC_ORDER_PAYMENT_TRANSACTION t"
                                + " join BLC_ORDER_PAYMENT p on p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT"
                                + " where p.ORDER_ID = ? and t.SUCCESS",
                        String.class,
                        cart))
                .contains("AUTHORIZE_AND_CAPTURE", "VOID");
    }

    /** While nothing may be written to the table that breaks the rule. */
    private static <T> T during(String table, String rule, Supplier<T> work) {
        jdbc.execute("alter table " + table + " add constraint FAULT check (" + rule + ") nocheck");
        try {
            return work.get();
        } finally {
            jdbc.execute("alter table " + table + " drop constraint FAULT");
        }
    }

    private static String paid(long order) {
        return jdbc.queryForObject(
                "select cast(sum(t.TRANSACTION_AMOUNT) as decimal(19, 2)) from BLC_ORDER_PAYMENT_TRANSACTION t"
                        + " join BLC_ORDER_PAYMENT p on p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT"
                        + " where p.ORDER_ID = ? and t.TRANSACTION_TYPE = 'AUTHORIZE_AND_CAPTURE' and t.SUCCESS",
                String.class,
                order);
    }

    private Books books(long order) {
        return Books.of(jdbc, order, guest.email());
    }

    private void awaitBooks(long order, Books expected) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(books(order)).isEqualTo(expected));
    }

    private void awaitBooksInTime(long order, Books expected) {
        store.passing(A_WHILE).until(() -> assertThat(books(order)).isEqualTo(expected));
    }
}
