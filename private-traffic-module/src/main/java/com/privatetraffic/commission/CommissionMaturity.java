package com.privatetraffic.commission;

import com.privatetraffic.order.OrderIntake;
import com.privatetraffic.order.Settling;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes commissions available whose hold is over. The shop is looked at once more before: what it took back until then is
 * known. Safe to run anywhere, any number of times, at the same moment.
 */
public final class CommissionMaturity {

    private static final Logger LOG = LoggerFactory.getLogger(CommissionMaturity.class);
    private static final int PAGE = 200;

    private final Database database;
    private final Commissions commissions;
    private final CommissionBooks books;
    private final OrderIntake intake;
    private final Settling settling;
    private final Clock clock;

    CommissionMaturity(
            Database database,
            Commissions commissions,
            CommissionBooks books,
            OrderIntake intake,
            Settling settling,
            Clock clock) {
        this.database = database;
        this.commissions = commissions;
        this.books = books;
        this.intake = intake;
        this.settling = settling;
        this.clock = clock;
    }

    /** Goes through all orders with something due; one that fails is logged and tried again in the next round. */
    public void run() {
        Instant now = clock.instant();
        List<Long> page = commissions.ordersDue(now, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::safely);
            page = commissions.ordersDue(now, page.get(page.size() - 1), PAGE);
        }
    }

    private void safely(long orderId) {
        try {
            if (settling.settle(orderId) == Settling.Outcome.GONE) {
                // The shop deleted it; what was earned stays earned.
                database.transactions()
                        .executeWithoutResult(status -> intake.known(orderId).ifPresent(books::bring));
            }
        } catch (RuntimeException e) {
            LOG.error("Order {} has commissions that are due and could not be settled.", orderId, e);
        }
    }
}
