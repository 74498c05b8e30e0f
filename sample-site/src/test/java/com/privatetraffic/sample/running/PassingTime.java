package com.privatetraffic.sample.running;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store's time, moved on until something has come of it. A task that runs while the clock is moved misses what fell due, and
 * falls due itself only after that: whoever moves the clock once may wait for it in vain.
 */
public final class PassingTime {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Long enough for what a step sets off to be seen before the next. */
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(5);

    private final RunningStore store;
    private final Duration step;

    PassingTime(RunningStore store, Duration step) {
        this.store = store;
        this.step = step;
    }

    /** Until this throws nothing. */
    public void until(ThrowingRunnable holds) {
        AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK).untilAsserted(() -> {
            Instant now = Instant.now();
            if (now.isAfter(next.get())) {
                store.clock().advance(step);
                next.set(now.plus(BETWEEN_STEPS));
            }
            holds.run();
        });
    }

    /** Until this task ran from its begin to its end after the clock was moved. */
    public void untilRunAnew(String task) {
        // The first end may be that of a run that began before.
        untilEnded(task);
        untilEnded(task);
    }

    private void untilEnded(String task) {
        String before = ended(task);
        until(() -> {
            if (ended(task).equals(before)) {
                throw new AssertionError(task + " did not run since " + before);
            }
        });
    }

    private String ended(String task) {
        return store.bean(JdbcTemplate.class)
                .queryForList(
                        "select cast(last_success as varchar(50)) from pt_scheduled_task where task_name = ?"
                                + " and last_success is not null",
                        String.class,
                        task)
                .toString();
    }
}
