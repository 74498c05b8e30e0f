package com.privatetraffic.placement;

import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.CommissionAccrual;
import com.privatetraffic.commission.CommissionBooks;
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
    private final OrderAttributions attributions;
    private final Freezing freezing;
    private final CommissionAccrual accrual;
    private final CommissionBooks books;

    Settlement(
            Database database,
            Lookout lookout,
            OrderIntake intake,
            OrderAttributions attributions,
            Freezing freezing,
            CommissionAccrual accrual,
            CommissionBooks books) {
        this.database = database;
        this.lookout = lookout;
        this.intake = intake;
        this.attributions = attributions;
        this.freezing = freezing;
        this.accrual = accrual;
        this.books = books;
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
            attributed(sighting.order()).ifPresent(attribution -> {
                if (record.order().isPaid()) {
                    accrual.decide(record.order(), attribution);
                }
            });
            books.bring(record);
        });
    }

    /** Frozen; empty while no snapshot was taken, which the sweeper makes up for. */
    private Optional<OrderAttribution> attributed(PlacedOrder order) {
        Optional<OrderAttribution> snapshot = attributions.lock(order.id());
        if (snapshot.isPresent() && snapshot.get().state() == OrderAttribution.State.PROVISIONAL) {
            freezing.freeze(order, snapshot.get());
            return attributions.find(order.id());
        }
        return snapshot.filter(OrderAttribution::isFrozen);
    }
}
