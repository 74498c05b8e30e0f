package com.privatetraffic.commission;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.attribution.AttributionReason;
import com.privatetraffic.attribution.AttributionResult;
import com.privatetraffic.attribution.Candidate;
import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.MemoryHost;
import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.order.OrderFixture;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.Settling;
import com.privatetraffic.order.Sighting;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CommissionPathTest {

    private static final AtomicLong NEXT = new AtomicLong(100);
    private static final Currency USD = Currency.getInstance("USD");

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final long orderId = NEXT.incrementAndGet();
    private final String code = "SP" + orderId;
    private final TestDatabase test;
    private final OrderAttributions attributions;
    private final Commissions commissions;
    private final CommissionMaturity maturity;
    private final DefaultPlan defaultPlan;
    private final LedgerBook book;
    private final Candidate salesperson;
    private final MemoryHost shop = new MemoryHost();
    private final OrderActions actions;
    private final Settling settling;

    CommissionPathTest(TestDatabase test) {
        this.test = test;
        attributions = new OrderAttributions(test.database(), clock);
        commissions = new Commissions(test.database());
        defaultPlan = new DefaultPlan(test.database(), Percentage.of("10"), new HoldPeriod(7), clock);
        CommissionBooks books = new CommissionBooks(commissions, new Ledger(test.database(), clock), clock);
        OrderFixture orders = new OrderFixture(test.database(), clock, shop, shop);
        CommissionAccrual accrual = new CommissionAccrual(new CommissionPlans(test.database()), commissions, clock);
        settling = new Settling() {
            @Override
            public Outcome settle(long id) {
                orders.lookout().look(id).ifPresent(this::settle);
                return orders.lookout().look(id).isPresent() ? Outcome.SETTLED : Outcome.GONE;
            }

            @Override
            public void settle(Sighting sighting) {
                test.transactions().executeWithoutResult(status -> {
                    OrderRecord record = orders.intake().take(sighting);
                    if (record.order().isPaid()) {
                        accrual.decide(
                                record.order(), attributions.find(orderId).orElseThrow());
                    }
                    books.bring(record);
                });
            }
        };
        actions = orders.actions(settling);
        maturity = new CommissionMaturity(test.database(), commissions, books, orders.intake(), settling, clock);
        book = new LedgerBook(test.jdbc());
        salesperson = new Candidate(insertSalesperson(), code, "STANDARD", null, code + "@example.com", null);
    }

    @AfterEach
    void the_books_balance_whatever_happened() {
        assertThat(new LedgerCheck(test.database(), List.of(new CommissionProbe(test.database())), clock)
                        .run()
                        .differences())
                .isEmpty();
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
        maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.HELD);

        clock.moveTo(Instant.parse("2026-03-10T10:00:00Z"));
        maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.AVAILABLE);
        assertThat(purses())
                .containsEntry(Purse.ESTIMATED, usd(10))
                .containsEntry(Purse.HELD, usd(0))
                .containsEntry(Purse.AVAILABLE, usd(300));
    }

    @Test
    void every_step_again_changes_nothing() {
        place(3099);
        settling.settle(orderId);
        fulfil("all", 1L, 2L, 3L);
        actions.fulfil(orderId, "all", Map.of(), "token:erp");
        settling.settle(orderId);
        clock.advance(Duration.ofDays(8));
        maturity.run();
        maturity.run();
        settling.settle(orderId);
        assertThat(purses()).containsEntry(Purse.AVAILABLE, usd(310)).containsEntry(Purse.ESTIMATED, usd(0));
        assertThat(commissions.ofOrder(orderId)).hasSize(3);
    }

    @Test
    void fulfilled_before_it_is_paid_goes_on_to_held_when_paid() {
        place(0);
        actions.fulfil(orderId, "all", Map.of(), "token:erp");
        assertThat(commissions.ofOrder(orderId)).isEmpty();
        clock.advance(Duration.ofDays(3));
        shop.capture(orderId, 3099);
        settling.settle(orderId);
        assertThat(first().state()).isEqualTo(CommissionState.HELD);
        assertThat(first().availableAt()).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));
    }

    @Test
    void an_order_the_shop_deleted_still_becomes_available() {
        place(3099);
        actions.fulfil(orderId, "all", Map.of(), "token:erp");
        shop.delete(orderId);
        clock.advance(Duration.ofDays(7));
        maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.AVAILABLE);
    }

    @Test
    void a_refund_the_shop_has_is_seen_before_the_money_becomes_available() {
        place(3099);
        actions.fulfil(orderId, "all", Map.of(), "token:erp");
        clock.advance(Duration.ofDays(6));
        shop.giveBackOutside(orderId, MoneyBack.Kind.REFUND, 3099, clock.instant());
        clock.advance(Duration.ofDays(1));
        maturity.run();
        assertThat(first().state()).isEqualTo(CommissionState.CANCELLED);
        assertThat(purses()).containsEntry(Purse.AVAILABLE, usd(0)).containsEntry(Purse.HELD, usd(0));
    }

    @Test
    void a_calculated_zero_is_stored_with_its_why_and_posts_nothing() {
        place(3099);
        Commission zero = commissions.ofOrder(orderId).get(2);
        assertThat(zero.amount()).isEqualTo(usd(0));
        assertThat(zero.state()).isNull();
        assertThat(zero.decision().reason()).isEqualTo(CommissionReason.ZERO);
        assertThat(zero.why().key()).isEqualTo("why.commission.zero");
        assertThat(book.postingsOfCommission(zero.id())).isEmpty();
    }

    @Test
    void buying_from_oneself_is_stored_as_zero_for_every_line() {
        place(3099, true);
        assertThat(commissions.ofOrder(orderId))
                .hasSize(3)
                .allMatch(each -> each.decision().reason() == CommissionReason.SELF && each.state() == null);
        assertThat(book.purses(code)).isEmpty();
    }

    @Test
    void a_retired_default_plan_does_not_come_back() {
        Currency currency = Currency.getInstance(test.database().kind().name().equals("H2") ? "EUR" : "GBP");
        Long plan = defaultPlan.activeFor(currency);
        assertThat(defaultPlan.activeFor(currency)).isEqualTo(plan).isNotNull();
        test.jdbc().update("delete from pt_active_plan where currency = ?", currency.getCurrencyCode());
        assertThat(defaultPlan.activeFor(currency)).isNull();
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
                        .isEqualTo("sp:" + code
                                + ":held: expected 300 USD of its commissions and other movements, found 0"));
        test.jdbc().update("update pt_commission set state = 'ESTIMATED' where id = ?", first().id());
    }

    private void place(long captured) {
        place(captured, false);
    }

    private void place(long captured, boolean self) {
        AttributionResult result = new AttributionResult(AttributionReason.CODE, salesperson, List.of());
        Long plan = defaultPlan.activeFor(USD);
        test.transactions().executeWithoutResult(status -> {
            attributions.propose(orderId, result, CartChoice.NONE, plan, clock.instant());
            attributions.freeze(orderId, "N" + orderId, clock.instant(), plan, self, 1);
        });
        shop.put(order(captured));
        settling.settle(orderId);
    }

    private void fulfil(String key, Long... lines) {
        Map<Long, Integer> whole = new HashMap<>();
        for (Long line : lines) {
            whole.put(line, null);
        }
        actions.fulfil(orderId, key, whole, "token:erp");
    }

    private Commission first() {
        return commissions.ofOrder(orderId).get(0);
    }

    private Map<Purse, Money> purses() {
        return book.purses(code).get(USD);
    }

    private PlacedOrder order(long captured) {
        return new PlacedOrder(
                orderId,
                "N" + orderId,
                PlacedOrder.State.SUBMITTED,
                Instant.parse("2026-03-01T10:00:00Z"),
                new Shopper(5, false, "Ann", "ann@example.com", null),
                List.of(line(1, 3, 2997), line(2, 1, 99), line(3, 1, 3)),
                usd(3099),
                usd(0),
                usd(0),
                Payments.captured(usd(captured)),
                List.of());
    }

    private static OrderLine line(long id, int quantity, long net) {
        return OrderLine.toShip(id, "SKU" + id, "Tea " + id, 1L, List.of(), quantity, usd(net));
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }

    private long insertSalesperson() {
        test.jdbc()
                .update(
                        "insert into pt_salesperson (code, email, name, type, state, grade_id, terms_version, applied_at)"
                                + " select ?, ?, 'Mei', 'CUSTOMER', 'APPROVED', id, '1', ? from pt_grade"
                                + " where code = 'STANDARD'",
                        code,
                        code + "@example.com",
                        InstantColumn.of(clock.instant()));
        return test.jdbc().queryForObject("select id from pt_salesperson where code = ?", Long.class, code);
    }
}
