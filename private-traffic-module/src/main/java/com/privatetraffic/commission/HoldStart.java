package com.privatetraffic.commission;

import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;

/**
 * Moves commissions whose line is both paid and fulfilled from ESTIMATED to HELD. Payment and fulfilment come in either
 * order, so both call it; the maturity task calls it for what two of them at the same moment hid from each other.
 */
final class HoldStart {

    private final Database database;
    private final Commissions commissions;
    private final Ledger ledger;

    HoldStart(Database database, Commissions commissions, Ledger ledger) {
        this.database = database;
        this.commissions = commissions;
        this.ledger = ledger;
    }

    /** In the caller's transaction or one of its own; idempotent. */
    void start(long orderId) {
        database.transactions().executeWithoutResult(status -> {
            for (Commission commission : commissions.fulfilledButEstimated(orderId)) {
                Instant fulfilledAt = fulfilledAt(commission);
                Instant availableAt = commission.hold().availableAt(commission.paidAt(), fulfilledAt);
                if (commissions.hold(commission, fulfilledAt, availableAt)) {
                    ledger.post(
                            HoldPeriod.later(commission.paidAt(), fulfilledAt),
                            new Entry(
                                    commission.key(CommissionState.HELD),
                                    commission.account(CommissionState.ESTIMATED),
                                    commission.account(CommissionState.HELD),
                                    commission.amount(),
                                    commission.id()));
                }
            }
        });
    }

    private Instant fulfilledAt(Commission commission) {
        return database.jdbc()
                .queryForObject(
                        "select fulfilled_at from pt_fulfilled_line where order_id = ? and line_id = ?",
                        (row, number) -> InstantColumn.read(row, "fulfilled_at"),
                        commission.orderId(),
                        commission.lineId());
    }
}
