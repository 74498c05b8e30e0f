package com.privatetraffic.commission;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CommissionPathTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final TestDatabase test;
    private final OrderLab lab;
    private long orderId;

    CommissionPathTest(TestDatabase test) {
        this.test = test;
        this.lab = new OrderLab(test, clock);
    }

    @AfterEach
    void the_books_balance_whatever_happened() {
        assertThat(lab.differences()).isEmpty();
    }

    @Test
    void paid_then_fulfilled_then_held_for_seven_days_then_available() {
        place(3099);
        assertThat(purses()).containsEntry(Purse.ESTIMATED, usd(310));

        clock.advance(Duration.ofDays(2));
        fulfil("parcel-1", 1L);
        assertThat(purses()).containsEntry(Purse.ESTIMATED, usd(10)).containsEntry(Purse.HELD, usd(300));
        assertThat(first().availableAt()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z"));

        clock.moveTo(Instant.parse("2026-03-10T09:59:59.999999Z"));
        lab.maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.HELD);

        clock.moveTo(Instant.parse("2026-03-10T10:00:00Z"));
        lab.maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.AVAILABLE);
        assertThat(purses())
                .containsEntry(Purse.ESTIMATED, usd(10))
                .containsEntry(Purse.HELD, usd(0))
                .containsEntry(Purse.AVAILABLE, usd(300));
    }

    @Test
    void every_step_again_changes_nothing() {
        place(3099);
        lab.settle(orderId);
        fulfil("all", 1L, 2L, 3L);
        lab.actions.fulfil(orderId, "all", Map.of(), "token:erp");
        lab.settle(orderId);
        clock.advance(Duration.ofDays(8));
        lab.maturity.run();
        lab.maturity.run();
        lab.settle(orderId);
        assertThat(purses()).containsEntry(Purse.AVAILABLE, usd(310)).containsEntry(Purse.ESTIMATED, usd(0));
        assertThat(lab.commissions.ofOrder(orderId)).hasSize(3);
    }

    @Test
    void fulfilled_before_it_is_paid_goes_on_to_held_when_paid() {
        place(0);
        lab.actions.fulfil(orderId, "all", Map.of(), "token:erp");
        assertThat(lab.commissions.ofOrder(orderId)).isEmpty();
        clock.advance(Duration.ofDays(3));
        lab.shop.capture(orderId, 3099);
        lab.settle(orderId);
        assertThat(first().state()).isEqualTo(CommissionState.HELD);
        assertThat(first().availableAt()).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));
    }

    @Test
    void an_order_the_shop_deleted_still_becomes_available() {
        place(3099);
        lab.actions.fulfil(orderId, "all", Map.of(), "token:erp");
        lab.shop.delete(orderId);
        clock.advance(Duration.ofDays(7));
        lab.maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.AVAILABLE);
    }

    @Test
    void a_refund_the_shop_has_is_seen_before_the_money_becomes_available() {
        place(3099);
        lab.actions.fulfil(orderId, "all", Map.of(), "token:erp");
        clock.advance(Duration.ofDays(6));
        lab.shop.giveBackOutside(orderId, MoneyBack.Kind.REFUND, 3099, clock.instant());
        clock.advance(Duration.ofDays(1));
        lab.maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.CANCELLED);
        assertThat(purses()).containsEntry(Purse.AVAILABLE, usd(0)).containsEntry(Purse.HELD, usd(0));
    }

    @Test
    void a_calculated_zero_is_stored_with_its_why_and_posts_nothing() {
        place(3099);
        Commission zero = lab.commissions.ofOrder(orderId).get(2);
        assertThat(zero.amount()).isEqualTo(usd(0));
        assertThat(zero.state()).isNull();
        assertThat(zero.decision().reason()).isEqualTo(CommissionReason.ZERO);
        assertThat(zero.why().key()).isEqualTo("why.commission.zero");
        assertThat(lab.book.postingsOfCommission(zero.id())).isEmpty();
    }

    @Test
    void buying_from_oneself_is_stored_as_zero_for_every_line() {
        place(3099, true);
        assertThat(lab.commissions.ofOrder(orderId))
                .hasSize(3)
                .allMatch(each -> each.decision().reason() == CommissionReason.SELF && each.state() == null);
        assertThat(lab.book.purses(OrderLab.code(orderId))).isEmpty();
    }

    @Test
    void a_retired_default_plan_does_not_come_back() {
        Currency currency = Currency.getInstance(test.database().kind().name().equals("H2") ? "EUR" : "GBP");
        Long plan = lab.plans.activeFor(currency);
        assertThat(lab.plans.activeFor(currency)).isEqualTo(plan).isNotNull();
        test.jdbc().update("delete from pt_active_plan where currency = ?", currency.getCurrencyCode());
        assertThat(lab.plans.activeFor(currency)).isNull();
    }

    @Test
    void the_check_names_a_commission_whose_postings_disagree() {
        place(3099);
        test.jdbc().update("update pt_commission set state = 'HELD' where id = ?", first().id());
        assertThat(new CommissionProbe(test.database()).differences(10))
                .anySatisfy(difference -> assertThat(difference)
                        .contains("Commission " + first().id())
                        .contains("expected 300 USD")
                        .contains("found 300 from expense, 0 in its account and 300 in others"))
                .anySatisfy(difference -> assertThat(difference)
                        .isEqualTo("sp:" + OrderLab.code(orderId)
                                + ":held: expected 300 USD of its commissions and other movements, found 0"));
        test.jdbc().update("update pt_commission set state = 'ESTIMATED' where id = ?", first().id());
    }

    private void place(long captured) {
        place(captured, false);
    }

    private void place(long captured, boolean self) {
        orderId = lab.place(
                "USD",
                0,
                0,
                self,
                OrderLab.line(1, 3, 2997, "USD"),
                OrderLab.line(2, 1, 99, "USD"),
                OrderLab.line(3, 1, 3, "USD"));
        lab.shop.capture(orderId, captured);
        lab.settle(orderId);
    }

    private void fulfil(String key, Long... lines) {
        Map<Long, Integer> whole = new HashMap<>();
        for (Long line : lines) {
            whole.put(line, null);
        }
        lab.actions.fulfil(orderId, key, whole, "token:erp");
    }

    private Commission first() {
        return lab.commissions.ofOrder(orderId).get(0);
    }

    private Map<Purse, Money> purses() {
        return lab.purses(orderId, "USD");
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
