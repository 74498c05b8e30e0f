package com.privatetraffic.order;

import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the shop what somebody reported as handed over, as a level: any number of times. */
final class FulfilmentNews {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilmentNews.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final OrderRecords records;
    private final OrderChanges shop;
    private final TaskQueue queue;
    private final Clock clock;

    FulfilmentNews(OrderRecords records, OrderChanges shop, TaskQueue queue, Clock clock) {
        this.records = records;
        this.shop = shop;
        this.queue = queue;
        this.clock = clock;
    }

    /** In the caller's transaction: the shop will hear of it even if the caller dies before it can {@link #tell}. */
    void announce(long orderId) {
        queue.enqueue(
                FulfilmentNewsTask.NAME,
                orderId + ":" + UUID.randomUUID(),
                clock.instant().plus(LATER));
    }

    /** Now if the shop listens; else the task does it. */
    void tell(long orderId) {
        try {
            tellOrFail(orderId);
        } catch (RuntimeException e) {
            LOG.warn("The shop could not be told what was handed over of order {}; it is tried again.", orderId, e);
        }
    }

    void tellOrFail(long orderId) {
        records.find(orderId).ifPresent(record -> {
            Map<Long, Integer> quantities = record.reported().handedOver();
            if (!quantities.isEmpty()) {
                shop.noteFulfilled(orderId, quantities);
            }
        });
    }
}
