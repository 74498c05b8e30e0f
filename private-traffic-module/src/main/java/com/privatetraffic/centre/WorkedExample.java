package com.privatetraffic.centre;

import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commission.CommissionPlan;
import com.privatetraffic.commission.DefaultPlan;
import com.privatetraffic.money.Money;
import java.util.Optional;

/** What an order of a round sum would earn by the plan that is active now, in the shop's own currency. */
public record WorkedExample(Money order, Money earning, int holdDays) {

    private static final long MINOR = 5000;

    /** Empty while the shop sells nothing or has no plan. */
    static Optional<WorkedExample> now(Catalogue catalogue, DefaultPlan plans) {
        return catalogue.find("", "", 1).stream()
                .findFirst()
                .map(sku -> new Money(MINOR, sku.price().currency()))
                .flatMap(order -> plans.forOrderNow(order.currency()).flatMap(plan -> of(order, plan)));
    }

    private static Optional<WorkedExample> of(Money order, CommissionPlan plan) {
        return plan.rules().stream()
                .filter(rule -> rule.depth() == 1)
                .findFirst()
                .map(rule -> new WorkedExample(
                        order, rule.percent().halfUpOf(order), plan.hold().days()));
    }
}
