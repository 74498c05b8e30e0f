package com.privatetraffic.commission;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import java.time.Duration;

/** Looks regularly for commissions whose hold is over. */
final class MaturityTask implements BackgroundTask {

    private final CommissionMaturity maturity;
    private final Duration interval;
    private final boolean postingEnabled;

    MaturityTask(CommissionMaturity maturity, Duration interval, boolean postingEnabled) {
        this.maturity = maturity;
        this.interval = interval;
        this.postingEnabled = postingEnabled;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-commission-maturity", Schedules.fixedDelay(interval))
                .execute((instance, context) -> {
                    if (postingEnabled) {
                        maturity.run();
                    }
                });
    }
}
