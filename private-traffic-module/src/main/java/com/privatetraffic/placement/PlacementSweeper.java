package com.privatetraffic.placement;

import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.Submitted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds placed orders the checkout could not announce, and takes their snapshot from what was kept beside the cart.
 */
public final class PlacementSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementSweeper.class);
    private static final int PAGE = 200;

    /** The ordinary way gets this long before the sweeper steps in. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Orders orders;
    private final OrderAttributions attributions;
    private final PlacementRecorder recorder;
    private final Duration period;
    private final Clock clock;

    PlacementSweeper(
            Orders orders, OrderAttributions attributions, PlacementRecorder recorder, Duration period, Clock clock) {
        this.orders = orders;
        this.attributions = attributions;
        this.recorder = recorder;
        this.period = period;
        this.clock = clock;
    }

    /** One round; an order that fails is logged and left for the next. */
    public void run() {
        Instant now = clock.instant();
        Instant until = now.minus(GRACE);
        List<Submitted> page = orders.submittedBetween(new Submitted(0, now.minus(period)), until, PAGE);
        while (!page.isEmpty()) {
            List<Long> ids = page.stream().map(Submitted::id).toList();
            Set<Long> settled = attributions.frozenAmong(ids);
            ids.stream().filter(id -> !settled.contains(id)).forEach(id -> safely(id, () -> recorder.snapshot(id)));
            page = orders.submittedBetween(page.get(page.size() - 1), until, PAGE);
        }
    }

    private static void safely(long orderId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Order {} could not be swept up and is tried again in the next round.", orderId, e);
        }
    }
}
