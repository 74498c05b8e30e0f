package com.privatetraffic.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import java.time.Duration;

/** Looks regularly for orders to confirm. */
final class ConfirmationTask implements BackgroundTask {

    private final AutomaticConfirmation confirmation;
    private final Duration interval;
    private final boolean postingEnabled;

    ConfirmationTask(AutomaticConfirmation confirmation, Duration interval, boolean postingEnabled) {
        this.confirmation = confirmation;
        this.interval = interval;
        this.postingEnabled = postingEnabled;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-order-confirmation", Schedules.fixedDelay(interval))
                .execute((instance, context) -> {
                    if (postingEnabled) {
                        confirmation.run();
                    }
                });
    }
}
