package com.privatetraffic.commission;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * The decision on one order line for one person at one depth, and where its money is.
 *
 * @param planName null, like the version, when there was no plan
 * @param reversed what refunds took of it
 * @param countedNo up to which fact of its order refunds are counted
 * @param state null for a decision of 0
 * @param availableAt null until the line is fulfilled
 */
public record Commission(
        long id,
        long orderId,
        String orderNumber,
        long lineId,
        String lineName,
        int quantity,
        long salespersonId,
        String salespersonCode,
        int depth,
        CommissionDecision decision,
        String planName,
        Integer planVersion,
        HoldPeriod hold,
        CommissionState state,
        Money reversed,
        int countedNo,
        Instant paidAt,
        Instant fulfilledAt,
        Instant availableAt,
        Instant createdAt) {

    /** What is left of it. */
    public Money amount() {
        return decision.amount().minus(reversed);
    }

    /** What refunds changed it by: below zero, or nothing. */
    public Money taken() {
        return Money.zero(reversed.currency()).minus(reversed);
    }

    public boolean isPartlyReversed() {
        return reversed.isPositive() && amount().isPositive();
    }

    /** Keys {@code why.commission.*}: percent, base and amount of the line; for a 0 only what made it one. */
    public Why why() {
        if (decision.reason() == null || decision.reason() == CommissionReason.ZERO) {
            String key = decision.reason() == null ? "why.commission.percent" : "why.commission.zero";
            return new Why(key, List.of(decision.percent(), decision.base(), decision.amount()));
        }
        return switch (decision.reason()) {
            case SELF -> new Why("why.commission.self", List.of());
            default -> new Why("why.commission.noPlan", List.of(decision.base().currency()));
        };
    }

    /** The key of a posting. */
    String key(String step) {
        return "commission:" + id + ":" + step;
    }

    CommissionClock clock(Instant fulfilled) {
        return new CommissionClock(paidAt, fulfilled, hold);
    }
}
