package com.privatetraffic.setup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Puts work into the queue within the caller's transaction: rolled back, it was never there. */
public final class TaskQueue {

    static final String TABLE = "pt_scheduled_task";

    private final SchedulerClient client;
    private final JdbcTemplate jdbc;

    public TaskQueue(Database database) {
        this.jdbc = database.jdbc();
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database.dataSource()))
                .tableName(TABLE)
                .jdbcCustomization(customization(database.kind()))
                .build();
    }

    /**
     * Enqueues; the same instance, if it waits already, is due then at the latest, and if it runs, is left alone.
     *
     * <p>Callers that may race for one instance serialise on a row of their own before they come here.
     */
    public void enqueue(String taskName, String instance, Instant due) {
        if (!client.scheduleIfNotExists(new TaskInstance<Void>(taskName, instance), due)) {
            bringForward(taskName, instance, due);
        }
    }

    /** A new version, or a node that has just read the task would pick it as it was. */
    private void bringForward(String taskName, String instance, Instant due) {
        jdbc.update(
                "update " + TABLE + " set execution_time = ?, version = version + 1"
                        + " where task_name = ? and task_instance = ? and picked = false and execution_time > ?",
                InstantColumn.of(due),
                taskName,
                instance,
                InstantColumn.of(due));
    }

    /** Named here, or the library would open a connection to ask what the database is. */
    static JdbcCustomization customization(DatabaseKind kind) {
        return switch (kind) {
            case H2 -> new DefaultJdbcCustomization(true);
            case POSTGRESQL -> new PostgreSqlJdbcCustomization(false, true);
        };
    }
}
