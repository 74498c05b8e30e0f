package com.privatetraffic.commission;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;

/**
 * What one line earns one person, and why.
 *
 * @param base the line's net merchandise value
 * @param percent null when no rule was applied
 * @param rule name of the rule, or NONE
 * @param reason null exactly when the amount is above 0
 */
public record CommissionDecision(Money base, Percentage percent, String rule, Money amount, CommissionReason reason) {

    /** What the credited salesperson earns with a line; {@code plan} is null when there was none at placement. */
    public static CommissionDecision direct(Money base, CommissionPlan plan, boolean selfPurchase) {
        if (selfPurchase) {
            return nothing(base, CommissionReason.SELF);
        }
        CommissionRule rule = plan == null ? null : plan.directRule().orElse(null);
        if (rule == null) {
            return nothing(base, CommissionReason.NO_PLAN);
        }
        // Rounded once, on the line: never per unit.
        Money amount = rule.percent().halfUpOf(base);
        return new CommissionDecision(
                base, rule.percent(), rule.name(), amount, amount.isPositive() ? null : CommissionReason.ZERO);
    }

    private static CommissionDecision nothing(Money base, CommissionReason reason) {
        return new CommissionDecision(base, null, "NONE", Money.zero(base.currency()), reason);
    }
}
