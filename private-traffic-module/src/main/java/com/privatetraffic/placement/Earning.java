package com.privatetraffic.placement;

import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.CommissionAccrual;
import com.privatetraffic.commission.CommissionBooks;
import com.privatetraffic.order.OrderRecord;
import java.util.Optional;

/** Freezes who is credited and brings commissions to where the order stands. */
final class Earning implements Consequences {

    private final OrderAttributions attributions;
    private final Freezing freezing;
    private final CommissionAccrual accrual;
    private final CommissionBooks books;

    Earning(OrderAttributions attributions, Freezing freezing, CommissionAccrual accrual, CommissionBooks books) {
        this.attributions = attributions;
        this.freezing = freezing;
        this.accrual = accrual;
        this.books = books;
    }

    @Override
    public void follow(PlacedOrder order, OrderRecord record) {
        attributed(order).ifPresent(attribution -> {
            if (record.order().isPaid()) {
                accrual.decide(record.order(), attribution);
            }
        });
        books.bring(record);
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
