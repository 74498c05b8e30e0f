package com.privatetraffic.capture;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetryPause;
import java.time.Clock;

/** Makes a contact of one sign-up. */
final class SignUpTask implements BackgroundTask {

    static final String NAME = "pt-sign-up";

    private final Welcome welcome;
    private final Clock clock;

    SignUpTask(Welcome welcome, Clock clock) {
        this.welcome = welcome;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, clock.instant().plus(RetryPause.after(failed.getExecution().consecutiveFailures))))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> {
                    welcome.welcome(Long.parseLong(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
