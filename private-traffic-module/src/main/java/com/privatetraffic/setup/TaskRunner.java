package com.privatetraffic.setup;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Runs due tasks from the moment the application is up until it goes down. Several nodes share the work: each due task is
 * picked by one. A node that dies while running one is noticed by its silence, and the task runs again elsewhere.
 */
public final class TaskRunner implements SmartLifecycle {

    private static final int MISSED_HEARTBEATS = 4;

    /** A task cut off after this is done again elsewhere. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    private final Database database;
    private final Clock clock;
    private final PrivateTrafficProperties.Tasks settings;
    private final List<BackgroundTask> tasks;
    private Scheduler scheduler;

    public TaskRunner(
            Database database, Clock clock, PrivateTrafficProperties.Tasks settings, List<BackgroundTask> tasks) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public synchronized void start() {
        scheduler = build();
        scheduler.start();
    }

    @Override
    public synchronized void stop() {
        scheduler.stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private Scheduler build() {
        List<Task<?>> onDemand = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (BackgroundTask each : tasks) {
            Task<?> task = each.task();
            if (task instanceof RecurringTask<?> repeating) {
                recurring.add(repeating);
            } else {
                onDemand.add(task);
            }
        }
        SchedulerBuilder builder = new RealTimeWaits(database, onDemand)
                .startTasks(recurring)
                .tableName(TaskQueue.TABLE)
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .jdbcCustomization(TaskQueue.customization(database.kind()))
                .commitWhenAutocommitDisabled(true);
        return switch (database.kind()) {
            case H2 -> builder.pollUsingFetch(0.5, 3.0).build();
            case POSTGRESQL -> builder.pollUsingLockAndFetch(0.5, 1.0).build();
        };
    }

    /** Due times follow the module's clock, which tests move; the pause between two looks is real time. */
    private static final class RealTimeWaits extends SchedulerBuilder {

        RealTimeWaits(Database database, List<Task<?>> tasks) {
            super(database.dataSource(), tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval, new SystemClock());
        }
    }
}
