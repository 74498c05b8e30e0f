package com.privatetraffic.setup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Puts work into the queue within the caller's transaction: rolled back, it was never there. */
public final class TaskQueue {

    static final String TABLE = "pt_scheduled_task";

    private final SchedulerClient client;

    public TaskQueue(Database database) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database.dataSource()))
                .tableName(TABLE)
                .build();
    }

    /**
     * Enqueues unless the same instance waits or runs already.
     *
     * <p>Callers that may race for one instance serialise on a row of their own before they come here.
     */
    public void enqueue(String taskName, String instance, Instant due) {
        client.scheduleIfNotExists(new TaskInstance<Void>(taskName, instance), due);
    }
}
