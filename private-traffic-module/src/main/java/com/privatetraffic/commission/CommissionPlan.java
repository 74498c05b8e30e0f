package com.privatetraffic.commission;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A version of a plan; once active it never changes. */
public record CommissionPlan(
        long id, String name, int version, Currency currency, HoldPeriod hold, List<CommissionRule> rules) {

    public CommissionPlan {
        rules = List.copyOf(rules);
    }

    /** The rule for the salesperson credited with the order. */
    Optional<CommissionRule> directRule() {
        return rules.stream().filter(rule -> rule.depth() == 1).findFirst();
    }
}
