package com.privatetraffic.order;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetryPause;
import java.time.Clock;

/** Tells the shop what was handed over when whoever noted it could not. */
final class FulfilmentNewsTask implements BackgroundTask {

    static final String NAME = "pt-order-fulfilled";

    private final FulfilmentNews news;
    private final Clock clock;

    FulfilmentNewsTask(FulfilmentNews news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, clock.instant().plus(RetryPause.after(failed.getExecution().consecutiveFailures))))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> {
                    news.tellOrFail(Long.parseLong(instance.getId().split(":", 2)[0]));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
