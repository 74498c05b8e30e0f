package com.privatetraffic.commission;

import com.privatetraffic.ledger.Account;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The decision on one order line for one person at one depth, and where its money is.
 *
 * @param planName null, like the version, when there was no plan
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
        Instant paidAt,
        Instant fulfilledAt,
        Instant availableAt,
        Instant createdAt) {

    public Money amount() {
        return decision.amount();
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

    Account account(CommissionState of) {
        return Account.of(salespersonCode, of.purse());
    }

    String key(CommissionState entering) {
        return "commission:" + id + ":" + entering.purse().name().toLowerCase(Locale.ROOT);
    }
}
