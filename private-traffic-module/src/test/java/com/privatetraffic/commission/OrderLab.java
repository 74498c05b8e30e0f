package com.privatetraffic.commission;

import com.privatetraffic.attribution.AttributionReason;
import com.privatetraffic.attribution.AttributionResult;
import com.privatetraffic.attribution.Candidate;
import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.MemoryHost;
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
import com.privatetraffic.order.AutomaticConfirmation;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.order.OrderFixture;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.OrderStanding;
import com.privatetraffic.order.Settling;
import com.privatetraffic.order.Sighting;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Orders credited to a salesperson each, in a shop in memory, with all that follows from what happens to them. */
public final class OrderLab implements Settling {

    private static final AtomicLong ORDERS = new AtomicLong(10_000);

    public final MemoryHost shop = new MemoryHost();
    public final OrderFixture orders;
    public final OrderActions actions;
    public final CommissionMaturity maturity;
    public final AutomaticConfirmation confirmation;
    final Commissions commissions;
    final DefaultPlan plans;
    final LedgerBook book;
    private final TestDatabase test;
    private final MovableClock clock;
    private final OrderAttributions attributions;
    private final CommissionAccrual accrual;
    private final CommissionBooks books;

    public OrderLab(TestDatabase test, MovableClock clock) {
        this.test = test;
        this.clock = clock;
        attributions = new OrderAttributions(test.database(), clock);
        commissions = new Commissions(test.database());
        plans = new DefaultPlan(test.database(), Percentage.of("10"), new HoldPeriod(7), clock);
        books = new CommissionBooks(commissions, new Ledger(test.database(), clock), clock);
        accrual = new CommissionAccrual(new CommissionPlans(test.database()), commissions, clock);
        orders = new OrderFixture(test.database(), clock, shop, shop);
        actions = orders.actions(this);
        confirmation = orders.confirmation(this);
        maturity = new CommissionMaturity(test.database(), commissions, books, orders.intake(), this, clock);
        book = new LedgerBook(test.jdbc());
    }

    @Override
    public Outcome settle(long id) {
        return orders.lookout()
                .look(id)
                .map(seen -> {
                    if (seen.order().state() == PlacedOrder.State.CART) {
                        return Outcome.NOT_PLACED_YET;
                    }
                    settle(seen);
                    return Outcome.SETTLED;
                })
                .orElse(Outcome.GONE);
    }

    @Override
    public void settle(Sighting sighting) {
        test.transactions().executeWithoutResult(status -> {
            OrderRecord record = orders.intake().take(sighting);
            if (record.order().isPaid()) {
                accrual.decide(
                        record.order(), attributions.find(record.order().id()).orElseThrow());
            }
            books.bring(record);
        });
    }

    /** Places an order, unpaid, and settles it; each has a salesperson of its own, {@link #code}. */
    public long place(String currency, long shipping, long tax, OrderLine... lines) {
        return place(currency, shipping, tax, false, lines);
    }

    /** The same under an id of the test's choice. */
    public void placeAs(long id, String currency, OrderLine... lines) {
        place(id, currency, 0, 0, false, lines);
    }

    long place(String currency, long shipping, long tax, boolean self, OrderLine... lines) {
        return place(ORDERS.incrementAndGet(), currency, shipping, tax, self, lines);
    }

    private long place(long id, String currencyCode, long shipping, long tax, boolean self, OrderLine... lines) {
        Currency currency = Currency.getInstance(currencyCode);
        Candidate salesperson = new Candidate(insertSalesperson(id), code(id), "STANDARD", null, null, null);
        Long plan = plans.activeFor(currency);
        test.transactions().executeWithoutResult(status -> {
            attributions.propose(
                    id,
                    new AttributionResult(AttributionReason.CODE, salesperson, List.of()),
                    CartChoice.NONE,
                    plan,
                    clock.instant());
            attributions.freeze(id, "N" + id, clock.instant(), plan, self, 1);
        });
        put(id, currency, shipping, tax, lines);
        settle(id);
        return id;
    }

    /** The shop has an unpaid order of one line of 19.99 that nobody told of. */
    public void putUnsettled(long id) {
        put(id, Currency.getInstance("USD"), 0, 0, line(1, 1, 1999, "USD"));
    }

    private void put(long id, Currency currency, long shipping, long tax, OrderLine... lines) {
        long merchandise = 0;
        for (OrderLine line : lines) {
            merchandise += line.net().minor();
        }
        shop.put(new PlacedOrder(
                id,
                "N" + id,
                PlacedOrder.State.SUBMITTED,
                clock.instant(),
                new Shopper(5, false, "Ann", "ann@example.com", null),
                List.of(lines),
                new Money(merchandise + shipping + tax, currency),
                new Money(shipping, currency),
                new Money(tax, currency),
                Payments.captured(Money.zero(currency)),
                List.of()));
    }

    public static String code(long order) {
        return "SP" + order;
    }

    public static OrderLine line(long id, int quantity, long net, String currency) {
        return OrderLine.toShip(id, "SKU" + id, "Tea " + id, 1L, quantity, Money.of(net, currency));
    }

    /** What came of an order: each line's refund, quantity and commission; what else is left; the purses. */
    public String end(long order) {
        OrderStanding standing = orders.records().find(order).orElseThrow().standing();
        List<String> parts = new ArrayList<>();
        for (OrderStanding.Line line : standing.lines()) {
            String commission = commissions.ofOrder(order).stream()
                    .filter(each -> each.lineId() == line.frozen().id())
                    .map(each -> " " + each.state() + " " + each.amount().minor())
                    .collect(Collectors.joining());
            parts.add(line.frozen().id() + ": " + line.refunded().minor() + " refunded, " + line.fulfilled() + " out"
                    + commission);
        }
        parts.add("left " + standing.left().minor());
        if (standing.excess().isPositive()) {
            parts.add("excess " + standing.excess().minor());
        }
        if (standing.cancelledAt() != null) {
            parts.add("cancelled");
        }
        book.purses(code(order))
                .values()
                .forEach(purses -> purses.forEach((purse, money) -> {
                    if (!money.isZero()) {
                        parts.add(purse + " " + money.minor());
                    }
                }));
        return String.join("; ", parts);
    }

    /** An order of one line of 19.99. */
    public long placed() {
        return place("USD", 0, 0, line(1, 1, 1999, "USD"));
    }

    /** The same, paid in full. */
    public long paid() {
        long order = placed();
        shop.capture(order, 1999);
        settle(order);
        return order;
    }

    /** How many entries the order has in the ledger. */
    public long postings(long order) {
        return test.jdbc()
                .queryForObject(
                        "select count(*) from pt_posting where commission_id in"
                                + " (select id from pt_commission where order_id = ?)",
                        Long.class,
                        order);
    }

    public Map<Purse, Money> purses(long order, String currency) {
        return book.purses(code(order)).get(Currency.getInstance(currency));
    }

    public List<String> differences() {
        return new LedgerCheck(test.database(), List.of(new CommissionProbe(test.database())), clock)
                .run()
                .differences();
    }

    Instant now() {
        return clock.instant();
    }

    private long insertSalesperson(long order) {
        String code = code(order);
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
