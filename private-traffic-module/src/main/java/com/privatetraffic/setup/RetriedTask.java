package com.privatetraffic.setup;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on one thing that is tried until it is done: after each failure the pause of {@link RetryPause}, and at once on
 * another node when its own died. By the module's clock; the library's own revival reads the system's.
 */
public final class RetriedTask {

    private RetriedTask() {}

    /** Done as soon as the work returns, which is given the instance's id. */
    public static Task<?> once(String name, Clock clock, Consumer<String> work) {
        return until(name, clock, id -> {
            work.accept(id);
            return null;
        });
    }

    /** Done as soon as the work returns null; until then it returns when to go on. */
    public static Task<?> until(String name, Clock clock, Function<String, Instant> work) {
        return until(name, clock, Duration.ZERO, work);
    }

    /** As {@link #until(String, Clock, Function)}; after a failure it waits so much longer. */
    public static Task<?> until(String name, Clock clock, Duration patience, Function<String, Instant> work) {
        return Tasks.custom(name, Void.class)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed,
                        clock.instant()
                                .plus(patience)
                                .plus(RetryPause.after(failed.getExecution().consecutiveFailures))))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> next(work.apply(instance.getId())));
    }

    private static CompletionHandler<Void> next(Instant again) {
        return again == null
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, again);
    }
}
