package com.privatetraffic.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import java.time.Duration;

/** Looks at the inbox regularly, and when {@link Nudge} says so. */
final class InboxTask implements BackgroundTask {

    static final String NAME = "pt-webhook-inbox";
    static final String INSTANCE = RecurringTask.INSTANCE;

    private final Draining draining;
    private final Nudge nudge;
    private final Duration interval;

    InboxTask(Draining draining, Nudge nudge, Duration interval) {
        this.draining = draining;
        this.nudge = nudge;
        this.interval = interval;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring(NAME, Schedules.fixedDelay(interval)).execute((instance, context) -> {
            nudge.taken();
            draining.run(() -> context.getSchedulerState().isShuttingDown());
        });
    }
}
