package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is promised is what is let through: to the last cent and no further. One line of 19.99. */
@OnBothDatabases
class OrderOutlooksTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final OrderLab lab;

    OrderOutlooksTest(TestDatabase test) {
        this.lab = new OrderLab(test, clock);
    }

    @Test
    void a_paid_order_gives_back_what_is_left_of_it() {
        long order = lab.paid();
        lab.actions.refund(order, "r", usd(999), "Late", "t");
        assertThat(outlook(order)).isEqualTo("1000 refundable, 1000 when cancelled");
        refundsExactly(order, 1000);
        assertThat(outlook(order)).isEqualTo("0 refundable, 0 when cancelled");
    }

    @Test
    void called_off_in_the_shop_its_money_may_still_go_back_and_nothing_else_happens() {
        long order = lab.paid();
        lab.shop.cancelOutside(order);
        assertThat(outlook(order)).as("before it is noticed").isEqualTo("1999 refundable, 1999 when cancelled; over");
        lab.settle(order);
        assertThat(outlook(order)).isEqualTo("1999 refundable, 1999 when cancelled; over");
        refundsExactly(order, 1999);
    }

    @Test
    void what_the_bank_took_of_an_order_called_off_does_not_go_back_once_more() {
        long order = lab.paid();
        lab.shop.cancelOutside(order);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(1));
        lab.actions.chargeBack(order, "cb", "t");
        assertThat(outlook(order)).isEqualTo("0 refundable, 0 when cancelled; over");
        refundsExactly(order, 0);
    }

    @Test
    void of_an_order_never_paid_nothing_goes_back_when_it_is_cancelled() {
        long order = lab.placed();
        lab.shop.authorise(order, 1999);
        lab.settle(order);
        assertThat(outlook(order)).isEqualTo("1999 refundable, 0 when cancelled");
        lab.actions.cancel(order, "c", "Sold out", "t");
        assertThat(lab.shop.givenBack(order, "c")).isZero();
        assertThat(outlook(order)).isEqualTo("0 refundable, 0 when cancelled; over");
    }

    @Test
    void a_payment_voided_in_the_shop_is_not_promised_again() {
        long order = lab.paid();
        lab.shop.giveBackOutside(order, Kind.VOID, 1999, clock.instant());
        lab.settle(order);
        assertThat(outlook(order)).isEqualTo("0 refundable, 0 when cancelled");
    }

    @Test
    void what_was_refunded_before_it_was_taken_all_the_same_goes_back_with_a_cancellation() {
        long order = lab.placed();
        lab.shop.authorise(order, 1999);
        lab.actions.refund(order, "r", usd(999), "Late", "t");
        lab.shop.capture(order, 1999);
        lab.settle(order);
        assertThat(outlook(order)).isEqualTo("1999 refundable, 1999 when cancelled");
        lab.actions.cancel(order, "c", "Sold out", "t");
        assertThat(lab.shop.find(order).orElseThrow().payments().back())
                .filteredOn(back -> back.kind() != Kind.REVERSE_AUTH)
                .extracting(back -> back.amount().minor())
                .containsExactly(1999L);
    }

    @Test
    void carts_and_orders_that_are_not_kept_have_none() {
        long order = lab.paid();
        lab.shop.takenUp(order, true);
        assertThat(lab.orders.outlooks(lab).find(order)).isEmpty();
        lab.shop.delete(order);
        assertThat(lab.orders.outlooks(lab).find(order)).isEmpty();
        assertThat(lab.orders.outlooks(lab).find(987_654)).isEmpty();
    }

    @Test
    void an_order_older_than_the_module_is_taken_in_when_something_is_to_be_done_with_it() {
        long older = 77_001;
        lab.putUnsettled(older);
        OrderOutlooks outlooks = lab.orders.outlooks(lab);
        assertThat(outlooks.find(older)).isEmpty();
        assertThat(outlooks.isOpen(older)).isTrue();
        assertThat(outlooks.find(older)).as("looking keeps nothing").isEmpty();
        assertThat(outlooks.settled(older)).isPresent();
        assertThat(outlooks.find(older)).isPresent();
        assertThat(outlooks.settled(987_654)).isEmpty();
    }

    private String outlook(long order) {
        OrderOutlook outlook = lab.orders.outlooks(lab).find(order).orElseThrow();
        return outlook.refundable().minor() + " refundable, "
                + outlook.cancellable().minor() + " when cancelled" + (outlook.cancelled() ? "; over" : "");
    }

    private void refundsExactly(long order, long minor) {
        assertThatThrownBy(() -> lab.actions.refund(order, "more", usd(minor + 1), "Late", "t"))
                .isInstanceOf(EventRefusedException.class);
        if (minor > 0) {
            lab.actions.refund(order, "all", usd(minor), "Late", "t");
            assertThat(lab.shop.givenBack(order, "all")).isEqualTo(1);
        }
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
