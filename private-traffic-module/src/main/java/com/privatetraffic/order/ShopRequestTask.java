package com.privatetraffic.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetriedTask;
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
        return RetriedTask.until(NAME, clock, ShopRequests.PATIENCE, id -> run(Long.parseLong(id)));
    }

    /** Null when there is nothing left to do, else when to look again. */
    Instant run(long eventId) {
        requests.claim(eventId).ifPresent(requests::make);
        return requests.waitingUntil(eventId).orElse(null);
    }
}
