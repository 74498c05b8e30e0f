package com.privatetraffic.placement;

import com.privatetraffic.attribution.AttributionResult;
import com.privatetraffic.attribution.Attributor;
import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.DefaultPlan;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the snapshot of an order that is about to be placed: who would be credited, by which plan, with what the shopper
 * chose; and enqueues what follows. Both in one transaction of its own, whatever becomes of the checkout around it.
 */
public final class PlacementRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementRecorder.class);

    /** The shop saves the order right after our step; usually it is there by then. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private final Database apart;
    private final Orders orders;
    private final CartChoices choices;
    private final Attributor attributor;
    private final OrderAttributions attributions;
    private final DefaultPlan plans;
    private final TaskQueue queue;
    private final Clock clock;
    private final AtomicLong failures = new AtomicLong();

    /**
     * The stores given here work on {@code apart}.
     *
     * @param apart connections of its own, see {@link Database#apart()}
     */
    PlacementRecorder(
            Database apart,
            Orders orders,
            CartChoices choices,
            Attributor attributor,
            OrderAttributions attributions,
            DefaultPlan plans,
            TaskQueue queue,
            Clock clock) {
        this.apart = apart;
        this.orders = orders;
        this.choices = choices;
        this.attributor = attributor;
        this.attributions = attributions;
        this.plans = plans;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * For the checkout: never throws, since a checkout that fails here would void the shopper's payment. What goes wrong
     * is logged, counted and left to the sweeper. A second try of the same checkout refreshes the snapshot.
     */
    public void record(long orderId) {
        try {
            snapshot(orderId);
        } catch (RuntimeException | LinkageError e) {
            failures.incrementAndGet();
            LOG.warn("Order {} could not be recorded at checkout; the sweeper will find it.", orderId, e);
        }
    }

    /** How many recordings failed since the start. */
    public long failures() {
        return failures.get();
    }

    /** As {@link #record}, but tells. An order that is settled already stays as it is. */
    void snapshot(long orderId) {
        Optional<PlacedOrder> order = orders.find(orderId);
        Instant now = clock.instant();
        Instant placedAt = order.map(PlacedOrder::placedAt).orElse(now);
        CartChoice choice = choices.find(orderId).orElse(CartChoice.NONE);
        AttributionResult result = attributor.attribute(choice, placedAt);
        Long plan = order.map(each -> plans.activeFor(each.total().currency())).orElse(null);
        apart.transactions().executeWithoutResult(status -> {
            if (attributions.propose(orderId, result, choice, plan, placedAt)) {
                queue.enqueue(OrderPlacedTask.NAME, Long.toString(orderId), now.plus(FIRST_LOOK));
            }
        });
    }
}
