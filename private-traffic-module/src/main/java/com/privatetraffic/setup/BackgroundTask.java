package com.privatetraffic.setup;

import com.github.kagkarlsson.scheduler.task.Task;

/**
 * Work the module does outside of requests. An own type, so that the module's tasks and those a store runs with the same
 * library stay apart. A task may run twice (a process may die after its work, before it is struck off): handlers are
 * idempotent.
 */
public interface BackgroundTask {

    /** The task with its schedule and handler; its name begins with {@code pt-}. */
    Task<?> task();
}
