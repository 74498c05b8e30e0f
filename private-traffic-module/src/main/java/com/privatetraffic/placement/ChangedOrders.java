package com.privatetraffic.placement;

import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.util.UUID;

/**
 * Has orders looked at that changed in the shop. Every notice is a task of its own, in the transaction of the change:
 * one that joined a task already running could come too late for it.
 */
final class ChangedOrders implements OrderNews {

    private final Database database;
    private final TaskQueue queue;
    private final Clock clock;

    ChangedOrders(Database database, TaskQueue queue, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void changed(long orderId) {
        if (isOurs(orderId)) {
            queue.enqueue(ChangedOrderTask.NAME, orderId + ":" + UUID.randomUUID(), clock.instant());
        }
    }

    /** Carts change all the time, and nobody waits for them here. */
    private boolean isOurs(long orderId) {
        return !database.jdbc()
                .queryForList(
                        "select order_id from pt_order where order_id = ? union all"
                                + " select order_id from pt_attribution where order_id = ?",
                        Long.class,
                        orderId,
                        orderId)
                .isEmpty();
    }
}
