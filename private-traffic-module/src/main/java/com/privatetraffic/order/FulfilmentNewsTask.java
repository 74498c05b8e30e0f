package com.privatetraffic.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetriedTask;
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
        return RetriedTask.once(NAME, clock, id -> news.tellOrFail(Long.parseLong(id.split(":", 2)[0])));
    }
}
