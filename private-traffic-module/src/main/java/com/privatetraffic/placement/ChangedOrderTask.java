package com.privatetraffic.placement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.order.Settling;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetriedTask;
import java.time.Clock;
import java.time.Duration;

/** Settles an order that changed in the shop. */
final class ChangedOrderTask implements BackgroundTask {

    static final String NAME = "pt-order-changed";

    static final Duration WHILE_OFF = Duration.ofMinutes(1);

    /** Follows the order in the names of instances that wait for posting to be switched on. */
    static final String WAITING = ":waiting:";

    private final Settling settling;
    private final boolean postingEnabled;
    private final Clock clock;

    ChangedOrderTask(Settling settling, boolean postingEnabled, Clock clock) {
        this.settling = settling;
        this.postingEnabled = postingEnabled;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return RetriedTask.until(NAME, clock, id -> {
            if (!postingEnabled) {
                return clock.instant().plus(WHILE_OFF);
            }
            settling.settle(orderOf(id));
            return null;
        });
    }

    static long orderOf(String instance) {
        return Long.parseLong(instance.substring(0, instance.indexOf(':')));
    }
}
