package com.privatetraffic.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import java.time.Duration;

/** Cleans up after imports every hour. */
final class CleaningTask implements BackgroundTask {

    private final ImportCleaning cleaning;

    CleaningTask(ImportCleaning cleaning) {
        this.cleaning = cleaning;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-import-cleaning", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> cleaning.cleanAll());
    }
}
