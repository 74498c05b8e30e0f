package com.privatetraffic.placement;

import com.privatetraffic.order.SeenOrders;
import com.privatetraffic.order.Settling;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds orders that changed in the shop without a word: another application on its database wrote there. */
public final class ChangeSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSweeper.class);

    private final SeenOrders seen;
    private final Settling settling;
    private final Clock clock;

    ChangeSweeper(SeenOrders seen, Settling settling, Clock clock) {
        this.seen = seen;
        this.settling = settling;
        this.clock = clock;
    }

    /** One round through the orders placed within this time; one that fails is logged and left for the next. */
    public void run(Duration period) {
        seen.forEachChanged(clock.instant().minus(period), order -> {
            try {
                settling.settle(order);
            } catch (RuntimeException e) {
                LOG.error("Order {} changed and could not be settled; it is tried again in the next round.", order, e);
            }
        });
    }
}
