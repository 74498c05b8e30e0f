package com.privatetraffic.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what was taken in long ago, little by little. What is parked stays until somebody has looked at it. */
final class InboxCleaning implements BackgroundTask {

    private static final int AT_ONCE = 500;

    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final Duration retention;
    private final Clock clock;

    InboxCleaning(Database database, Deliveries deliveries, Duration retention, Clock clock) {
        this.transactions = database.transactions();
        this.deliveries = deliveries;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-webhook-cleaning", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> run());
    }

    void run() {
        Instant before = clock.instant().minus(retention);
        for (String state : new String[] {"DONE", "IGNORED"}) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(
                        transactions.execute(status -> deliveries.deleteStruckOff(state, before, AT_ONCE)));
            }
        }
    }
}
