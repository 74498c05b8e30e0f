package com.privatetraffic.commission;

import com.privatetraffic.money.Percentage;

/**
 * One rate of a plan; so far there is one kind, for every line.
 *
 * @param depth 1 for the salesperson credited with the order, 2 for that one's introducer
 */
public record CommissionRule(int depth, Percentage percent) {

    public CommissionRule {
        if (depth < 1 || depth > 2) {
            throw new IllegalArgumentException("Commission is paid at depth 1 and 2, never deeper: " + depth);
        }
    }

    /** How the rule is named on a commission. */
    public String name() {
        return "DEFAULT";
    }
}
