package com.privatetraffic.commission;

import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;

/** Makes commissions available whose hold is over. Safe to run anywhere, any number of times, at the same moment. */
public final class CommissionMaturity {

    private static final int BATCH = 200;

    private final Database database;
    private final Commissions commissions;
    private final HoldStart holdStart;
    private final Ledger ledger;
    private final Clock clock;

    CommissionMaturity(Database database, Commissions commissions, HoldStart holdStart, Ledger ledger, Clock clock) {
        this.database = database;
        this.commissions = commissions;
        this.holdStart = holdStart;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Posts all that is due, a transaction per batch.
     *
     * @return how many became available
     */
    public int run() {
        for (Long order : commissions.ordersFulfilledButEstimated(BATCH)) {
            holdStart.start(order);
        }
        int total = 0;
        int batch;
        do {
            List<Commission> due = commissions.due(clock.instant(), BATCH);
            batch = due.size();
            total += mature(due);
        } while (batch == BATCH);
        return total;
    }

    private int mature(List<Commission> due) {
        Integer matured = database.transactions().execute(status -> {
            int count = 0;
            for (Commission commission : due) {
                if (commissions.makeAvailable(commission)) {
                    ledger.post(
                            commission.availableAt(),
                            new Entry(
                                    commission.key(CommissionState.AVAILABLE),
                                    commission.account(CommissionState.HELD),
                                    commission.account(CommissionState.AVAILABLE),
                                    commission.amount(),
                                    commission.id()));
                    count++;
                }
            }
            return count;
        });
        return matured == null ? 0 : matured;
    }
}
