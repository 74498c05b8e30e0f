package com.privatetraffic.starter.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.privatetraffic.starter.mail.MailQueue.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what waits in the queue; of several applications one picks each mail. A crash at the wrong moment sends one twice
 * rather than never.
 */
final class MailDelivery implements SmartLifecycle {

    private static final int THREADS = 2;

    /** After a fault of ours, such as a database that was away. */
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

    /** A mail cut off after this is sent by the next start. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    private final DataSource dataSource;
    private final MailAttempt attempt;
    private final MailSettings settings;
    private final Clock clock;
    private Scheduler scheduler;

    MailDelivery(DataSource dataSource, MailAttempt attempt, MailSettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.attempt = attempt;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something was put into the queue: look soon. */
    synchronized void nudge() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void start() {
        Task<Waiting> sending = Tasks.custom(MailQueue.TASK, Waiting.class)
                .onFailure(
                        (failed, row) -> row.reschedule(failed, clock.instant().plus(AFTER_A_FAULT)))
                .execute((mail, context) -> attempt.make(mail.getData()));
        scheduler = new RealTimeWaits(dataSource, sending)
                .tableName(MailQueue.TABLE)
                .serializer(MailQueue.JSON)
                .jdbcCustomization(MailQueue.customization(dataSource))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(settings.pollInterval())
                .shutdownMaxWait(SHUTDOWN)
                .commitWhenAutocommitDisabled(true)
                .build();
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

    /** Due times follow the store's clock, which tests move; the pause between two looks is real time. */
    private static final class RealTimeWaits extends SchedulerBuilder {

        RealTimeWaits(DataSource dataSource, Task<?> task) {
            super(dataSource, List.of(task));
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval, new SystemClock());
        }
    }
}
