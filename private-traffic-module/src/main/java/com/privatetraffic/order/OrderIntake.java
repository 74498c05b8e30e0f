package com.privatetraffic.order;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Reinstated;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what the shop says of an order: the order itself, once; new facts; the first time it is paid. */
public final class OrderIntake {

    private static final Logger LOG = LoggerFactory.getLogger(OrderIntake.class);
    private static final String ACTOR = "shop";

    private final Database database;
    private final FrozenOrders orders;
    private final OrderEvents events;
    private final OrderTerms terms;
    private final Clock clock;
    private final AuditTrail audit;
    private final EventTrace trace;

    OrderIntake(
            Database database,
            FrozenOrders orders,
            OrderEvents events,
            OrderTerms terms,
            Clock clock,
            AuditTrail audit) {
        this.database = database;
        this.orders = orders;
        this.events = events;
        this.terms = terms;
        this.clock = clock;
        this.audit = audit;
        this.trace = new EventTrace(audit);
    }

    /** In the caller's transaction, which holds the order's row from here on. Again, it changes nothing. */
    public OrderRecord take(Sighting sighting) {
        PlacedOrder seen = sighting.order();
        boolean fresh = orders.keep(seen);
        Money covered = terms.covered(seen.payments());
        FrozenOrder order = orders.find(seen.id()).orElseThrow();
        Money due = new OrderRecord(order, events.ofOrder(seen.id())).due(seen.total());
        boolean isPaid = seen.isOfNothing()
                || (covered.isPositive() && seen.total().isPositive() && covered.minor() >= due.minor());
        if (!order.isPaid() && isPaid) {
            Instant noted = terms.coveredAt(seen.payments(), due);
            Instant paidAt = noted == null && fresh
                    ? order.placedAt()
                    : new Lifetime(order.placedAt(), clock.instant()).within(noted);
            orders.markPaid(seen.id(), paidAt, confirmAt(paidAt));
            order = orders.find(seen.id()).orElseThrow();
        }
        for (OrderEvent proven : ShopFacts.proven(seen, new OrderRecord(order, events.ofOrder(seen.id())))) {
            events.done(proven);
            trace.done(proven);
        }
        OrderRecord known = new OrderRecord(order, events.ofOrder(seen.id()));
        for (ShopFacts.Found found : ShopFacts.in(sighting, known, terms, clock.instant())) {
            events.record(seen.id(), found.key(), found.fact(), null, ACTOR, found.happenedAt());
            trace(seen.id(), found);
            if (found.fact() instanceof Reinstated && order.isPaid()) {
                orders.confirmAgain(seen.id(), confirmAt(order.paidAt()));
            }
        }
        orders.noteSeen(seen.id(), sighting.fingerprint());
        return noted(order);
    }

    /** As far as it is known without the shop; its row is held from here on. Empty when it isn't kept. */
    public Optional<OrderRecord> known(long orderId) {
        return orders.lock(orderId) ? orders.find(orderId).map(this::noted) : Optional.empty();
    }

    private OrderRecord noted(FrozenOrder order) {
        OrderRecord record = new OrderRecord(order, events.ofOrder(order.id()));
        OrderStanding standing = record.standing();
        if (standing.excess().isPositive()) {
            reportOnce(order, standing.excess());
        }
        orders.note(order.id(), standing);
        return record;
    }

    private void reportOnce(FrozenOrder order, Money excess) {
        Long before = database.jdbc()
                .queryForObject("select excess_minor from pt_order where order_id = ?", Long.class, order.id());
        if (before == null || before != excess.minor()) {
            LOG.warn("More was given back for order {} than it came to: {} too much.", order.number(), excess);
            audit.record(new AuditEntry(
                    ACTOR,
                    "REFUND_EXCESS",
                    "order",
                    Long.toString(order.id()),
                    Long.toString(before == null ? 0 : before),
                    Long.toString(excess.minor()),
                    excess.currency().getCurrencyCode()));
        }
    }

    private Instant confirmAt(Instant paidAt) {
        return paidAt.plus(Duration.ofHours(24L * terms.confirmAfterDays()));
    }

    private void trace(long orderId, ShopFacts.Found found) {
        audit.record(new AuditEntry(
                ACTOR,
                found.fact().kind().name(),
                "order",
                Long.toString(orderId),
                null,
                FactText.of(found.fact()),
                "key " + found.key()));
    }
}
