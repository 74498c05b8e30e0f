package com.privatetraffic.analytics;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.privatetraffic.setup.BackgroundTask;
import java.time.Duration;

/** Counts days that are over and lets go of old visits. Often, so that a night the store was down makes no difference. */
final class VisitTask implements BackgroundTask {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final VisitDays days;
    private final VisitRetention retention;

    VisitTask(VisitDays days, VisitRetention retention) {
        this.days = days;
        this.retention = retention;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-visits", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            days.countEnded();
            retention.run();
        });
    }
}
