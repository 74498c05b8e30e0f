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
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(lab.shop.calls("c")).isEqualTo(2);
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
