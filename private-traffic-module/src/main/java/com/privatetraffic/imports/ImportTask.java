package com.privatetraffic.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.privatetraffic.file.Reason;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetryPause;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs imports, and goes on with those whose node died. */
final class ImportTask implements BackgroundTask {

    static final String NAME = "pt-import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);

    /** About half an hour of tries: longer than a database takes to start anew. */
    private static final int TRIES = 11;

    private final ImportRun run;
    private final Clock clock;

    ImportTask(ImportRun run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure((failed, operations) -> {
                    int failures = failed.getExecution().consecutiveFailures;
                    if (failures < TRIES) {
                        operations.reschedule(failed, clock.instant().plus(RetryPause.after(failures)));
                        return;
                    }
                    giveUp(
                            failed.getExecution().taskInstance.getId(),
                            failed.getCause().orElse(null));
                    operations.stop();
                })
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> {
                    run.run(Long.parseLong(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    private void giveUp(String id, Throwable cause) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Import {} failed; reference {}", id, reference, cause);
        run.fail(Long.parseLong(id), Reason.of("import.failed", reference));
    }
}
