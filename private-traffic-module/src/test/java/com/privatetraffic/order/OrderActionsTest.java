package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.commerce.MemoryHost.Fault;
import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to orders, by many at once and through a payment provider that fails. */
@OnBothDatabases
class OrderActionsTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final OrderLab lab;

    OrderActionsTest(TestDatabase test) {
        this.lab = new OrderLab(test, clock);
    }

    @AfterEach
    void the_books_balance() {
        assertThat(lab.differences()).isEmpty();
    }

    @Test
    void of_sixteen_at_once_one_refunds_and_any_number_may_settle() {
        long order = lab.paid();
        List<Object> outcomes = Together.run(16, number -> {
            if (number % 2 == 0) {
                return lab.settle(order);
            }
            return lab.actions
                    .refund(order, "r1", Money.of(1999, "USD"), "Late", "t")
                    .event()
                    .state();
        });
        assertThat(outcomes).containsOnly(OrderEvent.State.DONE, Settling.Outcome.SETTLED);
        assertThat(lab.shop.givenBack(order, "r1")).isEqualTo(1);
        assertThat(lab.shop.calls("r1")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        assertThat(lab.postings(order)).isEqualTo(2);
    }

    @Test
    void nodes_that_take_up_the_same_refund_at_once_give_back_once() {
        long order = lab.paid();
        lab.shop.failNext(Fault.BEFORE);
        lab.actions.refund(order, "r1", Money.of(1999, "USD"), "Late", "t");
        clock.advance(Duration.ofMinutes(5));
        Together.run(8, number -> {
            lab.orders.takeUp(order, lab);
            return "done";
        });
        assertThat(lab.shop.calls("r1")).isEqualTo(2);
        assertThat(lab.shop.givenBack(order, "r1")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BEFORE", "AFTER"})
    void whoever_dies_around_the_provider_leaves_one_refund_in_the_end(Fault fault) {
        long order = lab.paid();
        lab.shop.failNext(fault);
        assertThat(lab.actions
                        .refund(order, "r1", Map.of(1L, Money.of(1000, "USD")), "Late", "t")
                        .event()
                        .state())
                .isEqualTo(OrderEvent.State.PENDING);
        assertThat(purse(order, Purse.ESTIMATED)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        lab.orders.takeUp(order, lab);
        assertThat(lab.shop.givenBack(order, "r1")).isEqualTo(1);
        assertThat(lab.end(order)).startsWith("1: 1000 refunded, 0 out ESTIMATED 100; left 999");
    }

    @Test
    void a_refund_that_was_made_is_known_by_its_key_before_anybody_asks_again() {
        long order = lab.paid();
        lab.shop.failNext(Fault.AFTER);
        lab.actions.refund(order, "r1", Money.of(1000, "USD"), "Late", "t");
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 1000 refunded, 0 out ESTIMATED 100; left 999; ESTIMATED 100");
        assertThat(lab.shop.calls("r1")).isEqualTo(1);
    }

    @Test
    void a_cancellation_is_not_done_before_the_shop_says_so_though_money_went_back() {
        long order = lab.paid();
        lab.shop.failNext(Fault.HALFWAY);
        assertThat(lab.actions.cancel(order, "c", "Out of stock", "t").event().state())
                .isEqualTo(OrderEvent.State.PENDING);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(lab.shop.givenBack(order, "c")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
    }

    @Test
    void what_is_being_asked_for_is_reserved() {
        long order = lab.paid();
        lab.shop.failNext(Fault.BEFORE);
        lab.actions.refund(order, "r1", Money.of(1500, "USD"), "Late", "t");
        assertThatThrownBy(() -> lab.actions.refund(order, "r2", Money.of(500, "USD"), "Late", "t"))
                .isInstanceOf(EventRefusedException.class)
                .hasMessage("$4.99 of $19.99 are left to refund on order N" + order + ", $5.00 is more.");
    }

    @Test
    void a_refund_the_provider_refuses_changes_nothing_and_frees_its_amount() {
        long order = lab.paid();
        lab.shop.failNext(Fault.REFUSED);
        OrderEvent refused = lab.actions
                .refund(order, "r1", Money.of(1500, "USD"), "Late", "t")
                .event();
        assertThat(refused.state()).isEqualTo(OrderEvent.State.FAILED);
        assertThat(refused.problem()).isEqualTo("The card was closed.");
        lab.actions.refund(order, "r2", Money.of(1999, "USD"), "Late", "t");
        assertThatThrownBy(() -> lab.actions.refund(order, "r1", Money.of(1500, "USD"), "Late", "t"))
                .isInstanceOf(EventRefusedException.class);
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
    }

    @Test
    void a_key_stands_for_one_content_for_ever() {
        long order = lab.paid();
        lab.actions.refund(order, "k", Money.of(100, "USD"), "Late", "t");
        assertThat(lab.actions
                        .refund(order, "k", Money.of(100, "USD"), "Late", "t")
                        .repeated())
                .isTrue();
        assertThatThrownBy(() -> lab.actions.refund(order, "k", Money.of(101, "USD"), "Late", "t"))
                .isInstanceOf(EventConflictException.class);
        assertThatThrownBy(() -> lab.actions.cancel(order, "k", "Late", "t"))
                .isInstanceOf(EventConflictException.class);
    }

    @Test
    void money_never_taken_is_only_noted_as_refunded() {
        long order = lab.placed();
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(999, "USD")), "Refused at the door", "t");
        assertThat(lab.shop.calls("r1")).isZero();
        lab.shop.capture(order, 1999);
        lab.settle(order);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
    }

    @Test
    void a_payment_at_the_door_makes_the_order_paid_and_is_noted_once() {
        long order = lab.placed();
        lab.shop.failNext(Fault.AFTER);
        lab.actions.pay(order, "door", Money.of(1999, "USD"), true, "t");
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out ESTIMATED 200; left 1999; ESTIMATED 200");
    }

    @Test
    void refunded_after_it_was_available_the_account_goes_below_zero_if_it_has_to() {
        long order = lab.paid();
        lab.actions.fulfil(order, "f", Map.of(), "t");
        clock.advance(Duration.ofDays(7));
        lab.maturity.run();
        assertThat(purse(order, Purse.AVAILABLE)).isEqualTo(200);
        lab.actions.chargeBack(order, "cb", "t");
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 1 out REVERSED 0; left 0");
        lab.actions.reverseChargeback(order, "cb", "t");
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 1 out AVAILABLE 200; left 1999; AVAILABLE 200");
    }

    @Test
    void what_the_buyers_bank_took_is_not_given_back_once_more_by_a_cancellation() {
        long order = lab.paid();
        lab.actions.chargeBack(order, "cb", "t");
        lab.actions.cancel(order, "c", "Fraud", "t");
        assertThat(lab.shop.find(order).orElseThrow().payments().back()).isEmpty();
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
    }

    @Test
    void a_chargeback_that_was_won_again_is_given_back_by_a_cancellation() {
        long order = lab.paid();
        lab.actions.chargeBack(order, "cb", "t");
        lab.actions.reverseChargeback(order, "cb", "t");
        lab.actions.cancel(order, "c", "Sold out", "t");
        assertThat(lab.shop.givenBack(order, "c")).isEqualTo(1);
    }

    @Test
    void a_cancellation_says_what_the_buyer_has_already() {
        long order = lab.paid();
        lab.actions.fulfil(order, "f", Map.of(), "t");
        lab.actions.cancel(order, "c", "Sold out", "t");
        assertThat(lab.shop.notPutBack(order)).isEqualTo(Map.of(1L, 1));
        long other = lab.paid();
        lab.actions.cancel(other, "c", "Sold out", "t");
        assertThat(lab.shop.notPutBack(other)).isEmpty();
    }

    @Test
    void of_payments_at_once_under_several_keys_one_fits() {
        long order = lab.placed();
        List<Object> outcomes = Together.run(8, number -> lab.actions
                .pay(order, "p" + number, Money.of(1999, "USD"), true, "t")
                .event()
                .state());
        assertThat(outcomes)
                .filteredOn(outcome -> outcome == OrderEvent.State.DONE)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome != OrderEvent.State.DONE)
                .allMatch(outcome -> outcome instanceof EventRefusedException || outcome == OrderEvent.State.FAILED);
        assertThat(lab.shop.find(order).orElseThrow().payments().captured()).isEqualTo(Money.of(1999, "USD"));
    }

    @Test
    void fifteen_days_after_payment_whatever_is_left_is_taken_for_handed_over() {
        long order = lab.paid();
        Instant paidAt = clock.instant();
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(999, "USD")), "One was missing", "t");
        clock.advance(Duration.ofDays(15).minusNanos(1000));
        lab.confirmation.run();
        assertThat(lab.end(order)).contains("0 out ESTIMATED");
        clock.advance(Duration.ofHours(6));
        lab.confirmation.run();
        lab.confirmation.run();
        assertThat(lab.end(order)).contains("1 out HELD 100");
        assertThat(lab.shop.handedOver(order, 1))
                .as("the shop keeps to what it knows")
                .isZero();
        OrderStanding reported = lab.orders.records().find(order).orElseThrow().reported();
        assertThat(reported.lines().get(0).fulfilled()).isZero();
        assertThat(reported.left()).isEqualTo(Money.of(1000, "USD"));
        lab.actions.fulfil(order, "f", Map.of(), "t");
        assertThat(lab.shop.handedOver(order, 1)).isEqualTo(1);
        clock.moveTo(paidAt.plus(Duration.ofDays(22)));
        lab.maturity.run();
        assertThat(lab.end(order)).contains("AVAILABLE 100");
    }

    @Test
    void while_the_shops_staff_has_it_open_again_nothing_ripens_and_nothing_is_forgotten() {
        long order = lab.paid();
        lab.shop.takenUp(order, true);
        clock.advance(Duration.ofDays(16));
        lab.confirmation.run();
        lab.shop.takenUp(order, false);
        lab.confirmation.run();
        assertThat(lab.end(order)).contains("1 out HELD 200");
        lab.shop.takenUp(order, true);
        clock.advance(Duration.ofDays(16));
        lab.maturity.run();
        assertThat(lab.end(order)).contains("HELD 200");
        lab.shop.takenUp(order, false);
        lab.maturity.run();
        assertThat(lab.end(order)).contains("AVAILABLE 200");
    }

    @Test
    void what_was_earned_with_an_order_the_shop_deleted_ripens_by_what_is_known() {
        long order = lab.paid();
        lab.actions.fulfil(order, "f", Map.of(), "t");
        lab.shop.delete(order);
        clock.advance(Duration.ofDays(8));
        lab.maturity.run();
        assertThat(lab.end(order)).contains("AVAILABLE 200");
    }

    @Test
    void an_order_that_was_called_off_is_not_confirmed() {
        long order = lab.paid();
        lab.actions.cancel(order, "c", "Out of stock", "t");
        clock.advance(Duration.ofDays(20));
        lab.confirmation.run();
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0; cancelled");
    }

    @Test
    void what_another_application_wrote_is_found_by_comparing_and_only_once() {
        long order = lab.paid();
        // In parts: the more there is to take in, the more two at once could get into each other's way.
        for (int part = 0; part < 10; part++) {
            lab.shop.giveBackOutside(order, MoneyBack.Kind.REFUND, part == 0 ? 1090 : 101, clock.instant());
        }
        assertThat(Together.run(16, number -> {
                    lab.orders.seen().forEachChanged(clock.instant().minus(Duration.ofDays(1)), lab::settle);
                    return "swept";
                }))
                .containsOnly("swept");
        assertThat(lab.end(order)).isEqualTo("1: 1999 refunded, 0 out CANCELLED 0; left 0");
        assertThat(lab.postings(order)).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1999, 200, 133", "KWD, 12345, 1235, 4115"})
    void currencies_with_other_fractions_work_alike(String currency, long base, long whole, long net) {
        long order = lab.place(currency, 0, 0, OrderLab.line(1, 1, base, currency));
        lab.shop.capture(order, base);
        lab.settle(order);
        assertThat(lab.purses(order, currency).get(Purse.ESTIMATED).minor()).isEqualTo(whole);
        lab.actions.refund(order, "r1", Map.of(1L, Money.of(net, currency)), "x", "t");
        lab.actions.refund(order, "r2", Money.of(base - net, currency), "x", "t");
        assertThat(lab.purses(order, currency).get(Purse.ESTIMATED).minor()).isZero();
    }

    @Test
    void an_order_of_nothing_is_paid_when_placed_and_nothing_can_be_given_back() {
        long order = lab.place("USD", 0, 0, OrderLab.line(1, 1, 0, "USD"));
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out null 0; left 0");
        assertThatThrownBy(() -> lab.actions.refund(order, "r", Money.of(1, "USD"), "x", "t"))
                .isInstanceOf(EventRefusedException.class);
        lab.actions.chargeBack(order, "cb", "t");
        lab.actions.reverseChargeback(order, "cb", "t");
        assertThat(lab.end(order)).isEqualTo("1: 0 refunded, 0 out null 0; left 0");
    }

    private long purse(long order, Purse purse) {
        return lab.purses(order, "USD").get(purse).minor();
    }
}
