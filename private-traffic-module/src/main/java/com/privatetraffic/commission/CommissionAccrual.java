package com.privatetraffic.commission;

import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Instant;

/** Decides a paid order's commissions and posts them. */
public final class CommissionAccrual {

    private final Database database;
    private final CommissionPlans plans;
    private final Commissions commissions;
    private final HoldStart holdStart;
    private final Ledger ledger;
    private final Clock clock;

    CommissionAccrual(
            Database database,
            CommissionPlans plans,
            Commissions commissions,
            HoldStart holdStart,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.plans = plans;
        this.commissions = commissions;
        this.holdStart = holdStart;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Stores a decision per line, posts what is above 0 (expense to estimated), and goes on to held where the line is
     * fulfilled already. In the caller's transaction or one of its own; again for the same order it changes nothing.
     *
     * @param attribution frozen; without a credited salesperson nothing is decided
     */
    public void accrue(PlacedOrder order, OrderAttribution attribution, Instant paidAt) {
        if (!attribution.isFrozen()) {
            throw new IllegalArgumentException("Only what is frozen is paid: order " + order.id());
        }
        if (attribution.credit() == null) {
            return;
        }
        database.transactions().executeWithoutResult(status -> {
            CommissionPlan plan = attribution.planId() == null
                    ? null
                    : plans.find(attribution.planId()).orElseThrow();
            for (OrderLine line : order.lines()) {
                commissions.decide(decision(order, line, attribution, plan, paidAt), attribution.planId());
            }
            for (Commission each : commissions.ofOrder(order.id())) {
                if (commissions.estimate(each)) {
                    post(each, paidAt);
                }
            }
            holdStart.start(order.id());
        });
    }

    private Commission decision(
            PlacedOrder order, OrderLine line, OrderAttribution attribution, CommissionPlan plan, Instant paidAt) {
        return new Commission(
                0,
                order.id(),
                order.number(),
                line.id(),
                line.name().length() > 255 ? line.name().substring(0, 255) : line.name(),
                line.quantity(),
                attribution.credit().salespersonId(),
                attribution.credit().salespersonCode(),
                1,
                CommissionDecision.direct(line.net(), plan, attribution.selfPurchase()),
                plan == null ? null : plan.name(),
                plan == null ? null : plan.version(),
                plan == null ? new HoldPeriod(0) : plan.hold(),
                null,
                paidAt,
                null,
                null,
                clock.instant());
    }

    private void post(Commission commission, Instant paidAt) {
        ledger.post(
                paidAt,
                new Entry(
                        commission.key(CommissionState.ESTIMATED),
                        Account.COMMISSION_EXPENSE,
                        commission.account(CommissionState.ESTIMATED),
                        commission.amount(),
                        commission.id()));
    }
}
