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

/** What a buyer gets back, never twice and never not at all. One line of 19.99 that earns 2.00. */
@OnBothDatabases
class MoneyOwedTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final TestDatabase test;
    private final OrderLab lab;

    MoneyOwedTest(TestDatabase test) {
        this.test = test;
        this.lab = new OrderLab(test, clock);
    }

    @AfterEach
    void the_books_balance() {
        assertThat(lab.differences()).isEmpty();
    }

    @Test
    void what_the_bank_took_of_an_order_called_off_in_the_shop_is_not_given_back_once_more() {
        long order = lab.paid();
        lab.shop.cancelOutside(order);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(1));
        lab.actions.chargeBack(order, "cb", "t");
        assertRefused(() -> refund(order, "r1", 1));
        assertThat(lab.shop.find(order).orElseThrow().payments().back()).isEmpty();
        lab.actions.reverseChargeback(order, "cb", "t");
        refund(order, "r2", 1999);
        assertThat(lab.shop.givenBack(order, "r2")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
    }

    @Test
    void a_chargeback_won_after_the_shop_called_the_order_off_is_owed_and_earns_nothing() {
        long order = lab.paid();
        lab.actions.chargeBack(order, "cb", "t");
        clock.advance(Duration.ofMinutes(1));
        lab.shop.cancelOutside(order);
        lab.settle(order);
        assertRefused(() -> refund(order, "r1", 1));
        clock.advance(Duration.ofMinutes(1));
        lab.actions.reverseChargeback(order, "cb", "t");
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
        refund(order, "r2", 1999);
        assertThat(lab.shop.givenBack(order, "r2")).isEqualTo(1);
        assertRefused(() -> refund(order, "r3", 1));
    }

    @Test
    void an_order_is_not_cancelled_while_a_refund_of_it_is_on_its_way() {
        long order = lab.paid();
        lab.shop.failNext(Fault.BEFORE);
        refund(order, "r1", 999);
        assertThatThrownBy(() -> lab.actions.cancel(order, "c", "Sold out", "t"))
                .isInstanceOf(EventRefusedException.class)
                .hasMessage("A refund of order N" + order + " is on its way; cancel it when that is done.");
        clock.advance(Duration.ofMinutes(5));
        lab.shop.failNext(Fault.REFUSED);
        lab.orders.takeUp(order, lab);
        lab.actions.cancel(order, "c", "Sold out", "t");
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
    }

    @Test
    void what_was_refunded_before_it_was_taken_is_owed_when_it_is_taken_all_the_same() {
        long order = lab.placed();
        lab.shop.authorise(order, 1999);
        refund(order, "r1", 999);
        lab.shop.capture(order, 1999);
        lab.settle(order);
        lab.settle(order);
        assertThat(test.jdbc()
                        .queryForObject(
                                "select count(*) from pt_audit where action = 'OWED' and subject_id = ?",
                                Long.class,
                                Long.toString(order)))
                .isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        refund(order, "r2", 999);
        assertThat(lab.shop.givenBack(order, "r2")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        assertRefused(() -> refund(order, "r3", 1001));
        refund(order, "r3", 1000);
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void what_was_owed_so_and_given_back_by_hand_in_the_shop_counts_once() {
        long order = lab.placed();
        refund(order, "r1", 999);
        lab.shop.capture(order, 1999);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.giveBackOutside(order, Kind.REFUND, 999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        clock.advance(Duration.ofMinutes(1));
        lab.actions.cancel(order, "c", "Sold out", "t");
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
    }

    @Test
    void what_was_refunded_before_more_was_taken_is_none_of_what_is_owed_since() {
        long order = lab.placed();
        lab.shop.authorise(order, 1999);
        refund(order, "r1", 999);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.captureAt(order, 1000, clock.instant());
        clock.advance(Duration.ofMinutes(1));
        refund(order, "r2", 1000);
        clock.advance(Duration.ofMinutes(1));
        lab.shop.captureAt(order, 999, clock.instant());
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        assertRefused(() -> refund(order, "r3", 1000));
        refund(order, "r3", 999);
        assertThat(back(order)).isEqualTo(1999);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void nothing_is_refunded_while_a_payment_is_being_noted() {
        long order = lab.placed();
        lab.shop.failNext(Fault.BEFORE);
        lab.actions.pay(order, "p1", usd(1999), true, "t");
        assertThatThrownBy(() -> refund(order, "r1", 999))
                .isInstanceOf(EventRefusedException.class)
                .hasMessage("A payment of order N" + order + " is being noted; refund it when that is done.");
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        refund(order, "r1", 999);
        assertThat(lab.shop.givenBack(order, "r1")).isEqualTo(1);
    }

    @Test
    void the_void_of_a_first_try_is_no_refund_though_the_order_is_placed_again_at_a_higher_total() {
        long order = lab.placed();
        lab.shop.capture(order, 1999);
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.shop.capture(order, 1999);
        lab.settle(order);
        lab.shop.reprice(order, 2999);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
    }

    @Test
    void a_payment_noted_and_voided_in_the_shop_is_noted_again() {
        long order = lab.placed();
        lab.actions.pay(order, "p1", usd(1999), true, "t");
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        lab.actions.pay(order, "p2", usd(1999), true, "t");
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
        assertRefused(() -> lab.actions.pay(order, "p3", usd(1), true, "t"));
    }

    private void refund(long order, String key, long minor) {
        lab.actions.refund(order, key, usd(minor), "Late", "t");
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

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
