package com.privatetraffic.placement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.PrivateTrafficProperties;

/** Sends the sweepers round regularly. */
final class SweeperTask implements BackgroundTask {

    private final PlacementSweeper placements;
    private final ChangeSweeper changes;
    private final PrivateTrafficProperties.Placement settings;

    SweeperTask(PlacementSweeper placements, ChangeSweeper changes, PrivateTrafficProperties.Placement settings) {
        this.placements = placements;
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-placement-sweeper", Schedules.fixedDelay(settings.sweeperInterval()))
                .execute((instance, context) -> {
                    if (settings.postingEnabled()) {
                        placements.run();
                        changes.run(settings.sweepPeriod());
                    }
                });
    }
}
