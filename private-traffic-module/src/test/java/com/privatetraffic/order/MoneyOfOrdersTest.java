package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.commerce.MemoryHost.Fault;
import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that comes and goes by halves, late, twice or dated wrongly. One line of 19.99 that earns 2.00. */
@OnBothDatabases
class MoneyOfOrdersTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final OrderLab lab;

    MoneyOfOrdersTest(TestDatabase test) {
        this.lab = new OrderLab(test, clock);
    }

    @AfterEach
    void the_books_balance() {
        assertThat(lab.differences()).isEmpty();
    }

    @Test
    void a_promise_let_go_by_a_cancellation_does_not_make_good_for_a_voided_payment() {
        long order = lab.paid();
        lab.shop.promise(order, 1999);
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        clock.advance(Duration.ofMinutes(1));
        lab.actions.cancel(order, "c", "Sold out", "t");
        lab.settle(order);
        assertThat(lab.shop.find(order).orElseThrow().payments().back())
                .extracting(MoneyBack::kind)
                .containsExactly(Kind.VOID, Kind.REVERSE_AUTH);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
        assertThat(lab.postings(order)).isEqualTo(2);
    }

    @Test
    void a_voided_payment_that_is_made_again_in_part_is_a_refund_of_the_rest() {
        long order = lab.paid();
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        lab.shop.capture(order, 1000);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        lab.shop.capture(order, 999);
        lab.settle(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
        lab.shop.giveBackOutside(order, Kind.VOID, 999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
    }

    @Test
    void a_payment_that_falls_through_after_it_counted_earns_nothing_until_it_is_made_again() {
        long order = lab.placed();
        lab.shop.tryInVain(order, 1999);
        lab.shop.capture(order, 1999);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
        lab.shop.giveBackOutside(order, Kind.FELL_THROUGH, 1999, null);
        lab.settle(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        lab.shop.capture(order, 1999);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
    }

    @Test
    void a_void_is_to_blame_before_a_try_that_failed() {
        long order = lab.placed();
        lab.shop.capture(order, 1999);
        lab.settle(order);
        lab.shop.tryInVain(order, 1999);
        long voided = lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        assertThat(lab.orders.records().find(order).orElseThrow().done())
                .filteredOn(event -> event.fact() instanceof OrderFact.RefundedGross)
                .extracting(OrderEvent::key)
                .containsExactly(OrderEvent.TRANSACTION + voided);
    }

    @Test
    void the_newest_void_is_to_blame_since_the_order_stood_before_it() {
        long order = lab.placed();
        Instant tried = clock.instant();
        lab.shop.capture(order, 1999);
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, tried.plusSeconds(1));
        lab.shop.capture(order, 1999);
        lab.settle(order);
        clock.advance(Duration.ofDays(3));
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        assertThat(lab.orders.records().find(order).orElseThrow().done())
                .filteredOn(event -> event.fact() instanceof OrderFact.RefundedGross)
                .extracting(OrderEvent::happenedAt)
                .containsExactly(clock.instant());
    }

    @Test
    void a_refund_found_late_does_not_take_the_place_of_one_that_was_accepted() {
        long order = lab.place("USD", 500, 0, OrderLab.line(1, 1, 1000, "USD"), OrderLab.line(2, 1, 1000, "USD"));
        lab.shop.capture(order, 2500);
        lab.settle(order);
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(1000, "USD")), "x", "t");
        lab.shop.giveBackOutside(order, Kind.REFUND, 1500, before.plusSeconds(1));
        lab.settle(order);
        assertThat(lab.end(order))
                .isEqualTo("1: 1000 refunded, 0 out CANCELLED 0; 2: 1000 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void what_others_date_before_the_order_in_the_future_or_not_at_all_happened_in_its_life() {
        Instant placedAt = clock.instant();
        long order = lab.paid();
        clock.advance(Duration.ofDays(1));
        lab.shop.giveBackOutside(order, Kind.REFUND, 1, placedAt.minus(Duration.ofDays(400)));
        lab.shop.giveBackOutside(order, Kind.REFUND, 2, clock.instant().plus(Duration.ofDays(400)));
        lab.shop.giveBackOutside(order, Kind.REFUND, 3, null);
        lab.settle(order);
        assertThat(lab.orders.records().find(order).orElseThrow().done())
                .extracting(OrderEvent::happenedAt)
                .containsExactly(placedAt, clock.instant(), clock.instant());
    }

    @Test
    void the_hold_begins_when_the_money_came_not_when_it_was_seen() {
        long order = lab.placed();
        lab.actions.fulfil(order, "f", Map.of(), "t");
        Instant placedAt = clock.instant();
        lab.shop.captureAt(order, 1000, placedAt.minus(Duration.ofDays(9)));
        lab.shop.captureAt(order, 999, placedAt.plus(Duration.ofDays(1)));
        lab.shop.captureAt(order, 500, placedAt.plus(Duration.ofDays(2)));
        clock.advance(Duration.ofDays(8));
        lab.settle(order);
        FrozenOrder found = lab.orders.records().find(order).orElseThrow().order();
        assertThat(found.paidAt()).isEqualTo(placedAt.plus(Duration.ofDays(1)));
        assertThat(purse(order, Purse.AVAILABLE)).isEqualTo(200);
    }

    @Test
    void what_the_shop_called_off_without_giving_back_can_be_given_back_once_and_earns_nothing_once() {
        long order = lab.paid();
        lab.shop.cancelOutside(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(999, "USD")), "Sold out", "t");
        assertThatThrownBy(() -> lab.actions.refund(order, "r2", Money.of(1001, "USD"), "Sold out", "t"))
                .isInstanceOf(EventRefusedException.class)
                .hasMessageContaining("$10.00 of $19.99 are left");
        lab.actions.refund(order, "r3", Money.of(1000, "USD"), "Sold out", "t");
        assertThat(lab.shop.givenBack(order, "r1") + lab.shop.givenBack(order, "r3"))
                .isEqualTo(2);
        assertThatThrownBy(() -> lab.actions.refund(order, "r4", Map.of(1L, Money.of(1, "USD")), "x", "t"))
                .isInstanceOf(EventRefusedException.class);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
        assertThat(lab.postings(order)).isEqualTo(2);
    }

    @Test
    void what_the_shop_called_off_unpaid_has_nothing_to_give_back() {
        long order = lab.placed();
        lab.shop.cancelOutside(order);
        lab.settle(order);
        assertThatThrownBy(() -> lab.actions.refund(order, "r1", Money.of(1, "USD"), "x", "t"))
                .isInstanceOf(EventRefusedException.class);
    }

    @Test
    void refused_in_part_at_the_door_the_rest_is_to_be_paid_and_then_the_order_is() {
        long order = lab.placed();
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(999, "USD")), "Refused at the door", "t");
        assertThatThrownBy(() -> lab.actions.pay(order, "p1", Money.of(1001, "USD"), true, "t"))
                .isInstanceOf(EventRefusedException.class)
                .hasMessageContaining("Only $10.00");
        lab.actions.pay(order, "p2", Money.of(1000, "USD"), true, "t");
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        lab.actions.refund(order, "r2", Money.of(1000, "USD"), "Broken", "t");
        assertThat(lab.shop.givenBack(order, "r2")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void refused_as_a_whole_at_the_door_nothing_was_paid() {
        long order = lab.placed();
        lab.actions.refund(order, "r1", Money.of(1999, "USD"), "Refused at the door", "t");
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out; left 0");
    }

    @Test
    void what_went_back_before_a_refusal_counts_and_the_same_key_asks_only_for_the_rest() {
        long order = lab.paid();
        lab.shop.failNext(Fault.HALF_REFUSED);
        OrderEvent refused = lab.actions
                .refund(order, "r1", Money.of(1999, "USD"), "Late", "t")
                .event();
        assertThat(refused.state()).isEqualTo(OrderEvent.State.FAILED);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        assertThatThrownBy(() -> lab.actions.refund(order, "r2", Money.of(1001, "USD"), "Late", "t"))
                .isInstanceOf(EventRefusedException.class);

        lab.shop.failNext(Fault.HALF_REFUSED);
        lab.actions.refund(order, "r1", Money.of(1999, "USD"), "Late", "t");
        assertThat(lab.end(order)).isEqualTo("1: 1499 refunded, 0 out ESTIMATED 50; left 500; ESTIMATED 50");

        lab.shop.failNext(Fault.BEFORE);
        assertThat(lab.actions
                        .refund(order, "r1", Money.of(1999, "USD"), "Late", "t")
                        .event()
                        .state())
                .isEqualTo(OrderEvent.State.PENDING);
        lab.settle(order);
        assertThat(lab.end(order)).startsWith("1: 1499 refunded");
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        assertThat(lab.shop.find(order).orElseThrow().payments().back())
                .extracting(back -> back.amount().minor())
                .containsExactly(999L, 500L, 500L);
    }

    @Test
    void a_part_that_went_back_for_a_named_line_is_counted_on_that_line_once_the_rest_did() {
        long order = lab.place("USD", 0, 0, OrderLab.line(1, 1, 1000, "USD"), OrderLab.line(2, 1, 1000, "USD"));
        lab.shop.capture(order, 2000);
        lab.settle(order);
        lab.shop.failNext(Fault.HALF_REFUSED);
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(1000, "USD")), "Late", "t");
        assertThat(lab.end(order)).startsWith("1: 250 refunded, 0 out ESTIMATED 75; 2: 250 refunded");
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(1000, "USD")), "Late", "t");
        assertThat(lab.end(order))
                .startsWith("1: 1000 refunded, 0 out CANCELLED 0; 2: 0 refunded, 0 out ESTIMATED 100; left 1000");
    }

    @Test
    void a_refund_to_which_the_gateway_handed_on_the_key_of_its_payment_counts() {
        long order = lab.placed();
        lab.actions.pay(order, "p1", Money.of(1999, "USD"), true, "t");
        lab.shop.giveBackOutside(order, Kind.REFUND, 999, clock.instant(), "p1");
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
    }

    @Test
    void a_refund_in_the_shop_that_fails_later_is_none_until_it_succeeds_after_all() {
        long order = lab.paid();
        long refund = lab.shop.giveBackOutside(order, Kind.REFUND, 999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        clock.advance(Duration.ofMinutes(1));
        lab.shop.fail(order, refund);
        lab.settle(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
        lab.actions.refund(order, "r1", Money.of(1999, "USD"), "Late", "t");
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void a_refund_of_our_own_that_fails_later_counts_what_went_back_and_may_be_made_again() {
        long order = lab.place("USD", 0, 0, OrderLab.line(1, 1, 1000, "USD"), OrderLab.line(2, 1, 1000, "USD"));
        lab.shop.capture(order, 2000);
        lab.settle(order);
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(800, "USD"), 2L, Money.of(400, "USD")), "Late", "t");
        clock.advance(Duration.ofMinutes(1));
        lab.shop.fail(order, "r1");
        lab.settle(order);
        lab.settle(order);
        assertThat(lab.end(order)).startsWith("1: 0 refunded, 0 out ESTIMATED 100; 2: 0 refunded");
        lab.actions.refund(order, "r2", Money.of(2000, "USD"), "Late", "t");
        assertThat(lab.shop.givenBack(order, "r2")).isEqualTo(1);
        assertThat(lab.end(order)).endsWith("left 0");
    }

    @Test
    void a_voided_order_stays_refunded_when_the_shop_loses_its_total() {
        long order = lab.paid();
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        lab.shop.reprice(order, 0);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void an_order_of_which_the_shop_has_no_total_is_not_paid_by_nothing() {
        long order = lab.place("USD", -1999, 0, OrderLab.line(1, 1, 1999, "USD"));
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out; left 1999");
        assertThat(lab.shop.find(order).orElseThrow().isPaid()).isFalse();
        lab.shop.reprice(order, 1999);
        lab.shop.capture(order, 1999);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
    }

    private long purse(long order, Purse purse) {
        return lab.purses(order, "USD").get(purse).minor();
    }
}
