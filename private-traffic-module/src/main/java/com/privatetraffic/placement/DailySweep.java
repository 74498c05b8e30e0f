package com.privatetraffic.placement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Looks once a day for changes of orders that are too old for the frequent rounds: late refunds, late payments. */
final class DailySweep implements BackgroundTask {

    private final ChangeSweeper changes;
    private final PrivateTrafficProperties.Placement settings;

    DailySweep(ChangeSweeper changes, PrivateTrafficProperties.Placement settings) {
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-daily-sweep", Schedules.daily(ZoneOffset.UTC, LocalTime.of(1, 20)))
                .execute((instance, context) -> {
                    if (settings.postingEnabled()) {
                        changes.run(settings.dailySweepPeriod());
                    }
                });
    }
}
