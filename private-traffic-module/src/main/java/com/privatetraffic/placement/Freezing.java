package com.privatetraffic.placement;

import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.DefaultPlan;
import java.time.Instant;

/** Makes the snapshot of an order final, with the click that led to it, the buyer's contact and membership. */
final class Freezing {

    private final OrderAttributions attributions;
    private final CartChoices choices;
    private final ClickTrail clicks;
    private final BuyerWelcome welcome;
    private final CreditCheck creditCheck;
    private final DefaultPlan plans;

    Freezing(
            OrderAttributions attributions,
            CartChoices choices,
            ClickTrail clicks,
            BuyerWelcome welcome,
            CreditCheck creditCheck,
            DefaultPlan plans) {
        this.attributions = attributions;
        this.choices = choices;
        this.clicks = clicks;
        this.welcome = welcome;
        this.creditCheck = creditCheck;
        this.plans = plans;
    }

    /** In the caller's transaction. */
    void freeze(PlacedOrder order, OrderAttribution snapshot) {
        Instant placedAt = order.placedAt() != null ? order.placedAt() : snapshot.placedAt();
        OrderSource source = source(order.id(), snapshot.choice().click());
        attributions.noteSource(order.id(), source);
        long contact = welcome.welcome(order, snapshot.choice(), source, placedAt);
        // The checkout could not always see the order's currency yet.
        Long plan = snapshot.planId() != null
                ? snapshot.planId()
                : plans.activeFor(order.total().currency());
        boolean self = creditCheck.isSelfPurchase(snapshot, order.shopper());
        attributions.freeze(order.id(), order.number(), placedAt, plan, self, contact);
    }

    /** Both clicks are in the log from here on: the one somebody may be credited for, and the last one of all. */
    private OrderSource source(long order, Click credited) {
        OrderSource ofCredited = credited == null ? OrderSource.NONE : clicks.keep(credited);
        return choices.findSource(order).map(clicks::keep).orElse(ofCredited);
    }
}
