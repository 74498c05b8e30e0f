package com.privatetraffic.placement;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.CommissionAccrual;
import com.privatetraffic.commission.DefaultPlan;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What follows from a placed order, in one transaction: the click that led to it, contact, membership, frozen
 * attribution, commissions. Asked again it changes nothing, except that an order found paid meanwhile gets its commissions.
 */
public final class Settlement {

    private final Database database;
    private final Orders orders;
    private final OrderAttributions attributions;
    private final ClickTrail clicks;
    private final BuyerWelcome welcome;
    private final CreditCheck creditCheck;
    private final DefaultPlan plans;
    private final CommissionAccrual accrual;
    private final Clock clock;

    Settlement(
            Database database,
            Orders orders,
            OrderAttributions attributions,
            ClickTrail clicks,
            BuyerWelcome welcome,
            CreditCheck creditCheck,
            DefaultPlan plans,
            CommissionAccrual accrual,
            Clock clock) {
        this.database = database;
        this.orders = orders;
        this.attributions = attributions;
        this.clicks = clicks;
        this.welcome = welcome;
        this.creditCheck = creditCheck;
        this.plans = plans;
        this.accrual = accrual;
        this.clock = clock;
    }

    /** How an order stands. */
    public enum Outcome {
        /** Placed, and everything that follows from it is done. */
        SETTLED,
        /** Still a cart: checkout has not finished, or failed after our step. */
        NOT_PLACED_YET,
        /** The shop has no such order (any more). */
        GONE
    }

    /**
     * Settles an order that has a snapshot.
     *
     * @throws IllegalStateException when no snapshot was taken of a placed order
     */
    public Outcome settle(long orderId) {
        Optional<PlacedOrder> found = orders.find(orderId);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        PlacedOrder order = found.get();
        if (order.state() == PlacedOrder.State.CART) {
            return Outcome.NOT_PLACED_YET;
        }
        database.transactions().executeWithoutResult(status -> {
            // From here on nobody else works on this order.
            OrderAttribution snapshot = attributions
                    .lock(orderId)
                    .orElseThrow(() -> new IllegalStateException("No snapshot of order " + orderId));
            if (!snapshot.isFrozen()) {
                freeze(order, snapshot);
            }
            accrueIfPaid(order, snapshot.isFrozen());
        });
        return Outcome.SETTLED;
    }

    private void freeze(PlacedOrder order, OrderAttribution snapshot) {
        Instant placedAt = order.placedAt() != null ? order.placedAt() : snapshot.placedAt();
        Click click = snapshot.choice().click();
        if (click != null) {
            attributions.noteCampaign(order.id(), clicks.keep(click));
        }
        long contact = welcome.welcome(order, snapshot.choice(), placedAt);
        // The checkout could not always see the order's currency yet.
        Long plan = snapshot.planId() != null
                ? snapshot.planId()
                : plans.activeFor(order.total().currency());
        boolean self = creditCheck.isSelfPurchase(snapshot, order.shopper());
        attributions.freeze(order.id(), order.number(), placedAt, plan, self, contact);
    }

    /** Once per order; {@code later} tells that it was placed unpaid and is looked at again. */
    private void accrueIfPaid(PlacedOrder order, boolean later) {
        OrderAttribution frozen = attributions.find(order.id()).orElseThrow();
        if (order.state() != PlacedOrder.State.SUBMITTED || !order.isPaid() || frozen.paidAt() != null) {
            return;
        }
        Instant paidAt = later ? clock.instant() : frozen.placedAt();
        attributions.markPaid(order.id(), paidAt);
        accrual.accrue(order, frozen, paidAt);
    }
}
