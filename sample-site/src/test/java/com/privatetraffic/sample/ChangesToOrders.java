package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.MoneyNotReturnedException;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PaymentNotNotedException;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.Submitted;
import com.privatetraffic.money.Money;
import com.privatetraffic.sample.running.Charges;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.RunningStore;
import com.privatetraffic.sample.running.StoreDatabase;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the adapter reads of placed orders, does to them and tells of them, on a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChangesToOrders {

    private static final Money NOTHING = Money.of(0, "USD");
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Set<Long> TOLD = ConcurrentHashMap.newKeySet();

    @TempDir
    static Path folder;

    private RunningStore store;
    private JdbcTemplate jdbc;
    private Orders orders;
    private OrderChanges changes;
    private Charges charges;
    private int guests;

    static class Listening {

        @Bean
        OrderNews listening() {
            return TOLD::add;
        }
    }

    abstract StoreDatabase database();

    @BeforeAll
    void start() {
        store = RunningStore.on(database(), folder, Listening.class, "private-traffic.tasks.execute=false");
        jdbc = store.bean(JdbcTemplate.class);
        orders = store.bean(Orders.class);
        changes = store.bean(OrderChanges.class);
        charges = new Charges(jdbc);
    }

    @AfterAll
    void stop() {
        store.close();
    }

    @BeforeEach
    void forget() {
        TOLD.clear();
    }

    @Test
    void a_card_order_is_captured_and_a_refund_goes_back_once_by_the_gateway_that_took_it() {
        long order = paidBy(Guest.PAYS);
        PlacedOrder placed = order(order);
        assertThat(placed.payments().captured()).isEqualTo(placed.total());
        assertThat(placed.lines()).extracting(line -> line.net().minor()).containsExactly(2200L);
        assertThat(placed.total())
                .isEqualTo(Money.of(2200, "USD").plus(placed.shipping()).plus(placed.tax()));
        String before = print(order);
        TOLD.clear();

        changes.giveBack(order, "r-1", Money.of(500, "USD"), THEN);
        changes.giveBack(order, "r-1", Money.of(500, "USD"), THEN);

        assertThat(back(order)).singleElement().satisfies(back -> {
            assertThat(back.kind()).isEqualTo(MoneyBack.Kind.REFUND);
            assertThat(back.amount()).isEqualTo(Money.of(500, "USD"));
            assertThat(back.happenedAt()).isEqualTo(THEN);
            assertThat(back.key()).isEqualTo("r-1");
        });
        assertThat(order(order).payments().captured()).isEqualTo(placed.total());
        assertThat(rawAnswers(order)).contains("approved");
        assertThat(TOLD).contains(order);
        assertThat(print(order)).isNotEqualTo(before);
    }

    @Test
    void more_than_is_left_is_refused_and_nothing_is_written() {
        long order = paidBy(Guest.PAYS);
        Money total = order(order).total();
        changes.giveBack(order, "r-1", Money.of(100, "USD"), THEN);
        assertThatThrownBy(() -> changes.giveBack(order, "r-2", total, THEN))
                .isInstanceOf(MoneyNotReturnedException.class)
                .hasMessageContaining("can still be given back");
        assertThat(back(order)).hasSize(1);
        changes.giveBack(order, "r-3", total.minus(Money.of(100, "USD")), THEN);
        assertThat(back(order)).hasSize(2);
    }

    @Test
    void a_refund_the_gateway_refuses_may_be_tried_again_and_every_try_is_written() {
        long order = paidBy(Charges.KEEPS);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> changes.giveBack(order, "r-1", Money.of(100, "USD"), THEN))
                    .isInstanceOf(MoneyNotReturnedException.class);
        }
        assertThat(back(order)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from blc_order_payment_transaction t join blc_order_payment p"
                                + " on p.order_payment_id = t.order_payment where p.order_id = ?"
                                + " and t.transaction_type = 'REFUND' and t.success = false",
                        Integer.class,
                        order))
                .isEqualTo(2);
        assertThatThrownBy(() -> changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN))
                .isInstanceOf(MoneyNotReturnedException.class);
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.SUBMITTED);
    }

    @Test
    void what_was_planned_waits_for_an_application_that_knows_the_gateway_and_nothing_is_planned_without_one() {
        long order = paidBy(Guest.PAYS);
        String gateway = jdbc.queryForObject(
                "select gateway_type from blc_order_payment where order_id = ?", String.class, order);
        jdbc.update(
                "insert into pt_money_return (order_id, business_key, parent_transaction_id, kind, amount_minor, currency,"
                        + " state, planned_at) select ?, 'r-1', max(t.payment_transaction_id), 'REFUND', 100, 'USD',"
                        + " 'PLANNED', current_timestamp from blc_order_payment_transaction t join blc_order_payment p"
                        + " on p.order_payment_id = t.order_payment where p.order_id = ?",
                order,
                order);
        takenBy("A_GATEWAY_OF_ANOTHER_APPLICATION", order);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> changes.giveBack(order, "r-1", Money.of(100, "USD"), THEN))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> changes.giveBack(order, "r-2", Money.of(100, "USD"), THEN))
                .isInstanceOf(MoneyNotReturnedException.class)
                .hasMessageContaining("isn't known to this application");
        assertThat(order(order).payments().back()).isEmpty();
        takenBy(gateway, order);
        changes.giveBack(order, "r-1", Money.of(100, "USD"), THEN);
        assertThat(back(order)).extracting(MoneyBack::key).containsExactly("r-1");
    }

    @Test
    void of_two_charges_one_is_refused_and_the_same_key_later_returns_only_the_rest() {
        long order = paidBy(Charges.KEEPS);
        Money total = order(order).total();
        charges.payBesides(order, "5.00");
        Money all = total.plus(Money.of(500, "USD"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> changes.giveBack(order, "r-1", all, THEN))
                    .isInstanceOf(MoneyNotReturnedException.class);
            assertThat(back(order))
                    .extracting(back -> back.amount().minor(), MoneyBack::key)
                    .containsExactly(tuple(500L, "r-1"));
        }
        charges.takeMoneyBack(order);
        changes.giveBack(order, "r-1", all, THEN);
        changes.giveBack(order, "r-1", all, THEN);
        assertThat(back(order)).extracting(MoneyBack::amount).containsExactly(Money.of(500, "USD"), total);
    }

    @Test
    void a_cancellation_refused_by_one_of_two_gateways_goes_on_where_it_stopped() {
        long order = paidBy(Charges.KEEPS);
        Money total = order(order).total();
        charges.payBesides(order, "5.00");
        assertThatThrownBy(() -> changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN))
                .isInstanceOf(MoneyNotReturnedException.class);
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.SUBMITTED);
        charges.takeMoneyBack(order);
        changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN);
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.CANCELLED);
        assertThat(back(order)).extracting(MoneyBack::amount).containsExactlyInAnyOrder(Money.of(500, "USD"), total);
    }

    @Test
    void a_status_of_the_stores_own_is_still_an_order_and_what_its_staff_took_up_again_is_not_yet() {
        long order = paidBy(Guest.PAYS);
        status(order, "PACKED_BY_ROBOTS");
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.OTHER);
        Instant from = order(order).placedAt().minusSeconds(5);
        assertThat(submittedSince(from)).contains(order);
        status(order, "CSR_OWNED");
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.CART);
        assertThat(submittedSince(from)).doesNotContain(order);
        status(order, "CANCELLED");
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.CANCELLED);
        jdbc.update("update blc_order set submit_date = null where order_id = ?", order);
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.CART);
    }

    @Test
    void of_payments_noted_at_once_no_more_than_the_total_is_taken() throws Exception {
        long order = onDelivery();
        Money total = order(order).total();
        assertThat(atOnce(number -> () -> noted(order, "p-" + number, total))).containsOnlyOnce(true);
        assertThat(order(order).payments().captured()).isEqualTo(total);
        assertThatThrownBy(() -> changes.notePayment(order, "p-9", Money.of(1, "USD"), NOTHING, true, THEN))
                .isInstanceOf(PaymentNotNotedException.class)
                .hasMessage("Only $0.00 of the order is to be paid, $0.01 is more.");
    }

    @Test
    void many_calls_at_once_give_back_what_one_would() throws Exception {
        long order = paidBy(Guest.PAYS);
        Money total = order(order).total();
        List<Boolean> same = atOnce(number -> () -> gave(order, "same", Money.of(700, "USD")));
        assertThat(same).containsOnly(true);
        assertThat(back(order)).hasSize(1);
        Money rest = total.minus(Money.of(700, "USD"));
        List<Boolean> different = atOnce(number -> () -> gave(order, "other-" + number, rest));
        assertThat(different).containsOnlyOnce(true);
        assertThat(back(order)).hasSize(2);
    }

    @Test
    void cancelled_the_charge_is_voided_and_the_order_stays() {
        long order = paidBy(Guest.PAYS);
        TOLD.clear();
        changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN);
        changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN);
        PlacedOrder cancelled = order(order);
        assertThat(cancelled.state()).isEqualTo(PlacedOrder.State.CANCELLED);
        assertThat(cancelled.payments().captured().isZero()).isTrue();
        assertThat(back(order)).extracting(MoneyBack::kind).containsExactly(MoneyBack.Kind.VOID);
        assertThat(back(order)).extracting(MoneyBack::amount).containsExactly(cancelled.total());
        assertThat(TOLD).contains(order);
    }

    @Test
    void cancelled_after_a_part_went_back_the_rest_is_refunded() {
        long order = paidBy(Guest.PAYS);
        changes.giveBack(order, "r-1", Money.of(300, "USD"), THEN);
        changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN);
        assertThat(back(order))
                .extracting(MoneyBack::kind)
                .containsExactly(MoneyBack.Kind.REFUND, MoneyBack.Kind.REFUND);
        assertThat(back(order).get(1).amount()).isEqualTo(order(order).total().minus(Money.of(300, "USD")));
    }

    @Test
    void cash_on_delivery_is_unpaid_until_it_was_taken_also_when_a_first_try_failed() {
        long order = onDelivery();
        assertThat(order(order).payments().captured().isZero()).isTrue();
        assertThat(order(order).payments().authorised().isZero()).isTrue();
        Money total = order(order).total();

        changes.notePayment(order, "p-1", total, NOTHING, false, THEN);
        assertThat(order(order).isPaid()).isFalse();
        TOLD.clear();
        changes.notePayment(order, "p-2", total, NOTHING, true, THEN);
        changes.notePayment(order, "p-2", total, NOTHING, true, THEN);
        assertThat(order(order).payments().captured()).isEqualTo(total);
        assertThat(TOLD).contains(order);

        changes.giveBack(order, "r-1", total, THEN);
        // The first try is told of, too: nobody can tell from its row whether it ever counted.
        assertThat(back(order))
                .extracting(MoneyBack::kind)
                .containsExactly(MoneyBack.Kind.FELL_THROUGH, MoneyBack.Kind.REFUND);
    }

    @Test
    void cancelled_before_it_was_paid_the_promise_is_let_go() {
        long order = onDelivery();
        changes.cancel(order, "c-1", Money.of(0, "USD"), Map.of(), THEN);
        assertThat(order(order).state()).isEqualTo(PlacedOrder.State.CANCELLED);
        assertThat(back(order)).extracting(MoneyBack::kind).containsExactly(MoneyBack.Kind.REVERSE_AUTH);
    }

    @Test
    void what_was_handed_over_is_marked_in_the_shop_by_quantity_and_never_taken_back() {
        Guest guest = guest();
        guest.browser().open("/home-goods/beeswax-candle");
        guest.browser().submit("/cart/add", Map.of("quantity", "3"));
        long order = Long.parseLong(guest.browser()
                .open("/checkout")
                .html()
                .select("input[name=cartId]")
                .val());
        guest.pays();
        long line = order(order).lines().get(0).id();
        String before = print(order);
        TOLD.clear();

        changes.noteFulfilled(order, Map.of(line, 2));
        assertThat(groupStatus(order)).isEqualTo("PARTIALLY_FULFILLED");
        assertThat(TOLD).contains(order);
        assertThat(print(order)).isNotEqualTo(before);
        changes.noteFulfilled(order, Map.of(line, 3));
        assertThat(groupStatus(order)).isEqualTo("FULFILLED");
        changes.noteFulfilled(order, Map.of(line, 1));
        assertThat(groupStatus(order)).isEqualTo("FULFILLED");
        assertThat(order(order).lines()).extracting(OrderLine::fulfilled).containsExactly(3);
    }

    @Test
    void what_others_write_past_the_shop_shows_in_the_fingerprint_and_in_what_is_read() {
        long order = paidBy(Guest.PAYS);
        String before = print(order);
        long charge = jdbc.queryForObject(
                "select max(t.payment_transaction_id) from blc_order_payment_transaction t join blc_order_payment p"
                        + " on p.order_payment_id = t.order_payment where p.order_id = ?"
                        + " and t.transaction_type = 'AUTHORIZE_AND_CAPTURE'",
                Long.class,
                order);
        jdbc.update(
                "insert into blc_order_payment_transaction (payment_transaction_id, transaction_type,"
                        + " transaction_amount, date_recorded, success, order_payment, parent_transaction)"
                        + " select ?, 'DETACHED_CREDIT', -4.00, current_timestamp, true, order_payment,"
                        + " payment_transaction_id from blc_order_payment_transaction where payment_transaction_id = ?",
                1_000_000 + charge,
                charge);
        String written = print(order);
        assertThat(written).isNotEqualTo(before);
        long credit = 1_000_000 + charge;
        jdbc.update(
                "update blc_order_payment_transaction set date_recorded = ? where payment_transaction_id = ?",
                Timestamp.from(THEN.minusSeconds(60)),
                credit);
        String dated = print(order);
        assertThat(dated).as("its date counts").isNotEqualTo(written);
        jdbc.update(
                "update blc_order_payment_transaction set parent_transaction = null where payment_transaction_id = ?",
                credit);
        String hanging = print(order);
        assertThat(hanging).as("what it hangs on counts").isNotEqualTo(dated);
        jdbc.update("update blc_order set order_total = order_total - 1 where order_id = ?", order);
        assertThat(print(order)).as("what is to be paid counts").isNotEqualTo(hanging);
        assertThat(back(order)).singleElement().satisfies(back -> {
            assertThat(back.kind()).isEqualTo(MoneyBack.Kind.DETACHED_CREDIT);
            assertThat(back.amount()).isEqualTo(Money.of(400, "USD"));
            assertThat(back.key()).isNull();
        });
        jdbc.update(
                "update blc_order_payment_transaction set archived = 'Y' where payment_transaction_id = ?",
                1_000_000 + charge);
        assertThat(order(order).payments().back()).singleElement().satisfies(gone -> {
            assertThat(gone.transactionId()).isEqualTo(1_000_000 + charge);
            assertThat(gone.amount().isZero()).isTrue();
        });
        assertThat(orders.fingerprints(List.of(order, 999_999L))).containsOnlyKeys(order);
    }

    private boolean gave(long order, String key, Money amount) {
        try {
            changes.giveBack(order, key, amount, THEN);
            return true;
        } catch (MoneyNotReturnedException refused) {
            return false;
        }
    }

    /** Page by page, one order each. */
    private List<Long> submittedSince(Instant from) {
        List<Long> ids = new ArrayList<>();
        List<Submitted> page = orders.submittedBetween(new Submitted(0, from), from.plusSeconds(60), 1);
        while (!page.isEmpty()) {
            ids.add(page.get(0).id());
            page = orders.submittedBetween(page.get(0), from.plusSeconds(60), 1);
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private boolean noted(long order, String key, Money amount) {
        try {
            changes.notePayment(order, key, amount, NOTHING, true, THEN);
            return true;
        } catch (PaymentNotNotedException refused) {
            return false;
        }
    }

    private void status(long order, String status) {
        jdbc.update("update blc_order set order_status = ? where order_id = ?", status, order);
    }

    private void takenBy(String gateway, long order) {
        jdbc.update("update blc_order_payment set gateway_type = ? where order_id = ?", gateway, order);
    }

    private List<Boolean> atOnce(IntFunction<Callable<Boolean>> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> all =
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(call).toList());
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> each : all) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Guest guest() {
        return new Guest(store.port(), "changes-" + ++guests + "@example.com");
    }

    private long paidBy(String card) {
        Guest guest = guest();
        long order = guest.takesACandle();
        assertThat(guest.paysWith(card).path()).startsWith("/confirmation/");
        return order;
    }

    private long onDelivery() {
        Guest guest = guest();
        long order = guest.takesACandle();
        assertThat(guest.paysOnDelivery().path()).startsWith("/confirmation/");
        return order;
    }

    private PlacedOrder order(long id) {
        return orders.find(id).orElseThrow();
    }

    private List<MoneyBack> back(long id) {
        return order(id).payments().back().stream()
                .filter(back -> back.amount().isPositive())
                .toList();
    }

    private String print(long id) {
        return orders.fingerprints(List.of(id)).get(id);
    }

    private List<String> rawAnswers(long order) {
        return jdbc.queryForList(
                "select t.raw_response from blc_order_payment_transaction t join blc_order_payment p"
                        + " on p.order_payment_id = t.order_payment where p.order_id = ?"
                        + " and t.transaction_type = 'REFUND'",
                String.class,
                order);
    }

    private String groupStatus(long order) {
        return jdbc.queryForObject("select status from blc_fulfillment_group where order_id = ?", String.class, order);
    }
}
