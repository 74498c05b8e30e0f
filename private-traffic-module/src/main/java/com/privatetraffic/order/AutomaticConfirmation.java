package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes whatever is left of an order for handed over when the buyer said nothing for long enough after payment; also of a
 * line of which a part was refunded and never shipped. The shop isn't told: it was a silence, and whoever packs parcels
 * there would take a pre-order for sent.
 */
public final class AutomaticConfirmation {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticConfirmation.class);
    private static final int PAGE = 200;

    private final Database database;
    private final Lookout lookout;
    private final Settling settling;
    private final OrderIntake intake;
    private final FrozenOrders orders;
    private final OrderEvents events;
    private final EventTrace trace;
    private final Clock clock;

    AutomaticConfirmation(
            Database database,
            Lookout lookout,
            Settling settling,
            OrderIntake intake,
            FrozenOrders orders,
            OrderEvents events,
            EventTrace trace,
            Clock clock) {
        this.database = database;
        this.lookout = lookout;
        this.settling = settling;
        this.intake = intake;
        this.orders = orders;
        this.events = events;
        this.trace = trace;
        this.clock = clock;
    }

    /** Goes through all orders that are due; one that fails is logged and tried again in the next round. */
    public void run() {
        Instant now = clock.instant();
        List<Long> page = orders.toConfirm(now, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::safely);
            page = orders.toConfirm(now, page.get(page.size() - 1), PAGE);
        }
    }

    private void safely(long orderId) {
        try {
            lookout.look(orderId).ifPresentOrElse(this::confirm, () -> orders.forgetConfirmation(orderId));
        } catch (RuntimeException e) {
            LOG.error("Order {} could not be confirmed.", orderId, e);
        }
    }

    private void confirm(Sighting sighting) {
        if (sighting.order().state() == PlacedOrder.State.CART) {
            return; // Taken up again by the shop's staff; it may be placed once more.
        }
        long orderId = sighting.order().id();
        database.transactions().executeWithoutResult(status -> {
            settling.settle(sighting);
            OrderRecord record = intake.known(orderId).orElseThrow();
            OrderStanding standing = record.standing();
            if (standing.fulfilledAt() != null
                    || standing.cancelledAt() != null
                    || record.order().confirmAt() == null) {
                return;
            }
            Map<Long, Integer> whole = new TreeMap<>();
            record.order().lines().forEach(line -> whole.put(line.id(), line.quantity()));
            trace.done(events.record(
                    orderId,
                    OrderEvent.CONFIRMED,
                    new Fulfilled(whole),
                    null,
                    "system",
                    record.order().confirmAt()));
            settling.settle(sighting);
        });
    }
}
