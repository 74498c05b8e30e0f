package com.privatetraffic.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetryPause;
import java.time.Clock;

/** Runs undos, and goes on with those whose node died. */
final class UndoTask implements BackgroundTask {

    static final String NAME = "pt-import-undo";

    private final ImportUndo undo;
    private final Clock clock;

    UndoTask(ImportUndo undo, Clock clock) {
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, clock.instant().plus(RetryPause.after(failed.getExecution().consecutiveFailures))))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> {
                    undo.run(Long.parseLong(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
