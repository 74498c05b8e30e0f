package com.privatetraffic.webhook;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the inbox looked at soon after something arrived, at most once a second from each node. What no nudge reaches is found
 * by the task's next regular look.
 */
final class Nudge {

    private static final Logger LOG = LoggerFactory.getLogger(Nudge.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Database apart;
    private final TaskQueue queue;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);

    Nudge(Database apart, Clock clock) {
        this.apart = apart;
        this.queue = new TaskQueue(apart);
        this.clock = clock;
    }

    void give() {
        long now = System.nanoTime();
        long before = last.get();
        if (now - before < PAUSE || !last.compareAndSet(before, now)) {
            return;
        }
        try {
            apart.transactions()
                    .executeWithoutResult(status -> queue.enqueue(InboxTask.NAME, InboxTask.INSTANCE, clock.instant()));
        } catch (RuntimeException e) {
            LOG.debug("The inbox could not be brought forward; it is looked at regularly.", e);
        }
    }

    /** The inbox is being looked at: what arrives from now on may need another nudge. */
    void taken() {
        last.set(System.nanoTime() - PAUSE);
    }
}
