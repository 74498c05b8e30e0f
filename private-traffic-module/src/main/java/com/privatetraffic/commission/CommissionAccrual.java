package com.privatetraffic.commission;

import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.FrozenLine;
import com.privatetraffic.order.FrozenOrder;
import java.time.Clock;

/** Decides a paid order's commissions. */
public final class CommissionAccrual {

    private final CommissionPlans plans;
    private final Commissions commissions;
    private final Clock clock;

    CommissionAccrual(CommissionPlans plans, Commissions commissions, Clock clock) {
        this.plans = plans;
        this.commissions = commissions;
        this.clock = clock;
    }

    /**
     * Stores a decision per line, in the caller's transaction; again for the same order it changes nothing.
     *
     * @param order paid
     * @param attribution frozen; without a credited salesperson nothing is decided
     */
    public void decide(FrozenOrder order, OrderAttribution attribution) {
        if (!attribution.isFrozen() || !order.isPaid()) {
            throw new IllegalArgumentException("Only a frozen and paid order earns something: " + order.id());
        }
        if (attribution.credit() == null) {
            return;
        }
        CommissionPlan plan = attribution.planId() == null
                ? null
                : plans.find(attribution.planId()).orElseThrow();
        for (FrozenLine line : order.lines()) {
            commissions.decide(decision(order, line, attribution, plan), attribution.planId());
        }
    }

    private Commission decision(FrozenOrder order, FrozenLine line, OrderAttribution attribution, CommissionPlan plan) {
        return new Commission(
                0,
                order.id(),
                order.number(),
                line.id(),
                line.name(),
                line.quantity(),
                attribution.credit().salespersonId(),
                attribution.credit().salespersonCode(),
                1,
                CommissionDecision.direct(line.base(), plan, attribution.selfPurchase()),
                plan == null ? null : plan.name(),
                plan == null ? null : plan.version(),
                plan == null ? new HoldPeriod(0) : plan.hold(),
                null,
                Money.zero(order.currency()),
                0,
                order.paidAt(),
                null,
                null,
                clock.instant());
    }
}
