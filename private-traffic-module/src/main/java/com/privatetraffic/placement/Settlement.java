package com.privatetraffic.placement;

import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.order.Lookout;
import com.privatetraffic.order.OrderIntake;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.Settling;
import com.privatetraffic.order.Sighting;
import com.privatetraffic.setup.Database;
import java.util.Optional;

/**
 * What follows from a placed order and what happened to it since, in one transaction: the click that led to it, contact,
 * membership, frozen attribution, facts, commissions. Whatever the order in which things come to be known, and however
 * often it is asked, it ends the same.
 */
public final class Settlement implements Settling {

    private final Database database;
    private final Lookout lookout;
    private final OrderIntake intake;
    private final Consequences consequences;

    Settlement(Database database, Lookout lookout, OrderIntake intake, Consequences consequences) {
        this.database = database;
        this.lookout = lookout;
        this.intake = intake;
        this.consequences = consequences;
    }

    @Override
    public Outcome settle(long orderId) {
        Optional<Sighting> found = lookout.look(orderId);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        if (found.get().order().state() == PlacedOrder.State.CART) {
            return Outcome.NOT_PLACED_YET;
        }
        settle(found.get());
        return Outcome.SETTLED;
    }

    @Override
    public void settle(Sighting sighting) {
        database.transactions().executeWithoutResult(status -> {
            OrderRecord record = intake.take(sighting);
            consequences.follow(sighting.order(), record);
        });
    }
}
