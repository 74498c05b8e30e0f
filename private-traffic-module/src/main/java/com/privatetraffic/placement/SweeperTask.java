package com.privatetraffic.placement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.PrivateTrafficProperties;

/** Sends the sweeper round regularly. */
final class SweeperTask implements BackgroundTask {

    private final PlacementSweeper sweeper;
    private final PrivateTrafficProperties.Placement settings;

    SweeperTask(PlacementSweeper sweeper, PrivateTrafficProperties.Placement settings) {
        this.sweeper = sweeper;
        this.settings = settings;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-placement-sweeper", Schedules.fixedDelay(settings.sweeperInterval()))
                .execute((instance, context) -> {
                    if (settings.postingEnabled()) {
                        sweeper.run();
                    }
                });
    }
}
