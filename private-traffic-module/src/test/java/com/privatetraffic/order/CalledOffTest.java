package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.commerce.MemoryHost.Fault;
import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of an order that was called off nothing is kept, whoever did it and however far they came. One line of 19.99. */
@OnBothDatabases
class CalledOffTest {

    private static final String END = "1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled";

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final OrderLab lab;

    CalledOffTest(TestDatabase test) {
        this.lab = new OrderLab(test, clock);
    }

    @AfterEach
    void the_books_balance() {
        assertThat(lab.differences()).isEmpty();
    }

    @Test
    void a_cancellation_refused_halfway_and_then_made_in_the_shop_owes_the_other_half() {
        long order = lab.paid();
        lab.shop.failNext(Fault.HALF_REFUSED);
        assertThat(cancel(order)).isEqualTo(OrderEvent.State.FAILED);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        clock.advance(Duration.ofMinutes(1));
        lab.shop.cancelOutside(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo(END);
        refund(order, "r1", 500);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.giveBackOutside(order, Kind.REFUND, 500, clock.instant());
        lab.settle(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo(END);
        assertThat(back(order)).isEqualTo(1999);
        assertRefused(() -> refund(order, "r2", 1));
    }

    @Test
    void a_cancellation_that_died_halfway_is_finished_though_the_shop_says_it_is_cancelled() {
        long order = lab.paid();
        lab.shop.failNext(Fault.HALF);
        assertThat(cancel(order)).isEqualTo(OrderEvent.State.PENDING);
        lab.shop.cancelOutside(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo(END);
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(lab.shop.calls("c")).isEqualTo(2);
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo(END);
    }

    @Test
    void nothing_is_refunded_while_a_cancellation_is_on_its_way_to_give_it_back() {
        long order = lab.paid();
        lab.shop.failNext(Fault.BEFORE);
        assertThat(cancel(order)).isEqualTo(OrderEvent.State.PENDING);
        assertRefused(() -> refund(order, "r1", 1));
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo(END);
    }

    @Test
    void money_taken_after_our_own_cancellation_goes_back_here() {
        long order = delivered_though_cancelled();
        refund(order, "r1", 1999);
        assertThat(lab.shop.givenBack(order, "r1")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo(END);
        assertRefused(() -> refund(order, "r2", 1));
    }

    @Test
    void money_taken_after_our_own_cancellation_and_given_back_in_the_shop_is_no_excess() {
        long order = delivered_though_cancelled();
        lab.shop.giveBackOutside(order, Kind.REFUND, 1999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo(END);
        assertRefused(() -> refund(order, "r1", 1));
    }

    @Test
    void what_was_paid_beyond_the_total_goes_back_with_a_cancellation_and_is_no_excess() {
        long order = lab.placed();
        lab.shop.capture(order, 2500);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(1));
        cancel(order);
        lab.settle(order);
        assertThat(back(order)).isEqualTo(2500);
        assertThat(lab.end(order)).isEqualTo(END);
    }

    @Test
    void what_was_paid_beyond_the_total_of_an_order_the_shop_called_off_may_go_back() {
        long order = lab.placed();
        lab.shop.capture(order, 2500);
        lab.shop.cancelOutside(order);
        lab.settle(order);
        refund(order, "r1", 2500);
        assertRefused(() -> refund(order, "r2", 1));
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo(END);
    }

    @Test
    void what_a_cancellation_gave_back_and_a_bank_rejected_later_may_go_back_again() {
        long order = lab.paid();
        cancel(order);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.fail(order, "c");
        refund(order, "r1", 1999);
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo(END);
    }

    @Test
    void put_back_in_the_shop_it_stands_as_if_it_had_never_been_called_off() {
        long order = lab.paid();
        lab.shop.giveBackOutside(order, Kind.REFUND, 999, clock.instant());
        lab.shop.cancelOutside(order);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.inOwnState(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo(END);
        lab.shop.reinstate(order);
        lab.settle(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        assertRefused(() -> refund(order, "r1", 1001));
        clock.advance(Duration.ofDays(16));
        lab.confirmation.run();
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 1 out HELD 100; left 1000; HELD 100");
        lab.shop.cancelOutside(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 1 out CANCELLED 0; left 0; cancelled");
        lab.shop.reinstate(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 1 out HELD 100; left 1000; HELD 100");
    }

    @Test
    void what_our_own_cancellation_gave_back_stays_given_back_though_the_shop_puts_the_order_back() {
        long order = lab.paid();
        cancel(order);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.reinstate(order);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void an_unpaid_order_that_was_called_off_here_and_put_back_in_the_shop_can_be_paid() {
        long order = lab.placed();
        cancel(order);
        assertRefused(() -> lab.actions.pay(order, "p1", Money.of(1999, "USD"), true, "t"));
        lab.shop.reinstate(order);
        lab.actions.pay(order, "p1", Money.of(1999, "USD"), true, "t");
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
        assertThat(lab.actions.cancel(order, "c2", "Sold out", "t").event().state())
                .isEqualTo(OrderEvent.State.DONE);
        assertThat(lab.end(order)).isEqualTo(END);
    }

    @Test
    void who_looked_before_it_was_called_off_or_put_back_changes_nothing() {
        long order = lab.paid();
        Sighting standing = lab.orders.lookout().look(order).orElseThrow();
        cancel(order);
        lab.settle(standing);
        assertThat(lab.end(order)).isEqualTo(END);
        Sighting cancelled = lab.orders.lookout().look(order).orElseThrow();
        lab.shop.reinstate(order);
        lab.settle(order);
        lab.settle(cancelled);
        assertThat(lab.end(order)).doesNotContain("; cancelled");
    }

    private long delivered_though_cancelled() {
        long order = lab.placed();
        lab.shop.promise(order, 1999);
        assertThat(cancel(order)).isEqualTo(OrderEvent.State.DONE);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.capture(order, 1999);
        return order;
    }

    private OrderEvent.State cancel(long order) {
        return lab.actions.cancel(order, "c", "Sold out", "t").event().state();
    }

    private void refund(long order, String key, long minor) {
        lab.actions.refund(order, key, Money.of(minor, "USD"), "Late", "t");
    }

    private static void assertRefused(Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(EventRefusedException.class);
    }

    private long back(long order) {
        return lab.shop.find(order).orElseThrow().payments().back().stream()
                .filter(each -> !each.kind().undoesPayment())
                .mapToLong(each -> each.amount().minor())
                .sum();
    }
}
