package com.privatetraffic.order;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetryPause;
import java.time.Clock;
import java.time.Instant;

/** Takes up what the shop was asked for by somebody who died, or with an outcome nobody knows. */
final class ShopRequestTask implements BackgroundTask {

    static final String NAME = "pt-order-request";

    private final ShopRequests requests;
    private final Clock clock;

    ShopRequestTask(ShopRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed,
                        clock.instant()
                                .plus(ShopRequests.PATIENCE)
                                .plus(RetryPause.after(failed.getExecution().consecutiveFailures))))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> next(run(Long.parseLong(instance.getId()))));
    }

    /** Null when there is nothing left to do, else when to look again. */
    Instant run(long eventId) {
        requests.claim(eventId).ifPresent(requests::make);
        return requests.waitingUntil(eventId).orElse(null);
    }

    private static CompletionHandler<Void> next(Instant again) {
        return again == null
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, again);
    }
}
