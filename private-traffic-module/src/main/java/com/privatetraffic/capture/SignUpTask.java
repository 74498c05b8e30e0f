package com.privatetraffic.capture;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetriedTask;
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
        return RetriedTask.once(NAME, clock, id -> welcome.welcome(Long.parseLong(id)));
    }
}
