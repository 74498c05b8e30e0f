package com.privatetraffic.placement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.RetriedTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Settles one order as soon as the shop has really placed it. While it is still a cart, looks again after as long as it
 * has waited so far; after a day the checkout is taken for failed and the snapshot discarded.
 */
final class OrderPlacedTask implements BackgroundTask {

    static final String NAME = "pt-order-placed";

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WHILE_OFF = Duration.ofMinutes(1);

    private final Database database;
    private final Settlement settlement;
    private final OrderAttributions attributions;
    private final boolean postingEnabled;
    private final Clock clock;

    OrderPlacedTask(
            Database database,
            Settlement settlement,
            OrderAttributions attributions,
            boolean postingEnabled,
            Clock clock) {
        this.database = database;
        this.settlement = settlement;
        this.attributions = attributions;
        this.postingEnabled = postingEnabled;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return RetriedTask.until(NAME, clock, id -> run(Long.parseLong(id)));
    }

    /** Null when done, else when to look again. */
    Instant run(long orderId) {
        Instant now = clock.instant();
        if (!postingEnabled) {
            return now.plus(WHILE_OFF);
        }
        return switch (settlement.settle(orderId)) {
            case SETTLED -> null;
            case GONE -> discard(orderId);
            case NOT_PLACED_YET -> {
                Instant since = attributions
                        .find(orderId)
                        .map(OrderAttribution::placedAt)
                        .orElse(Instant.MIN);
                yield now.isBefore(since.plus(PATIENCE)) ? now.plus(pause(since, now)) : discard(orderId);
            }
        };
    }

    private Instant discard(long orderId) {
        database.transactions().executeWithoutResult(status -> attributions.discard(orderId));
        return null;
    }

    private static Duration pause(Instant since, Instant now) {
        Duration waited = Duration.between(since, now);
        if (waited.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
    }
}
