package com.privatetraffic.capture;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetriedTask;
import java.time.Clock;

/**
 * Asks an address again, if it was ever asked. The instance is the address's keyed hash, so that a request does the same for
 * every address, known or not.
 */
final class AskAgainTask implements BackgroundTask {

    static final String NAME = "pt-ask-again";

    private final Confirmations confirmations;
    private final Clock clock;

    AskAgainTask(Confirmations confirmations, Clock clock) {
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return RetriedTask.once(NAME, clock, confirmations::again);
    }
}
