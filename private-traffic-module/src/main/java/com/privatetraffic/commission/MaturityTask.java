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

    MaturityTask(CommissionMaturity maturity, Duration interval) {
        this.maturity = maturity;
        this.interval = interval;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-commission-maturity", Schedules.fixedDelay(interval))
                .execute((instance, context) -> maturity.run());
    }
}
