package com.privatetraffic.placement;

import com.privatetraffic.attribution.Consent;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.commerce.Shopper;
import java.time.Instant;

/**
 * The person behind a placed order and what they agreed to.
 *
 * @param source where they came from; null for nowhere that is known
 * @param news the ticked box for e-mail news; null when it was not ticked
 */
public record Buyer(
        long orderId, String orderNumber, Shopper shopper, OrderSource source, Consent news, Instant placedAt) {

    public Buyer {
        source = source == null ? OrderSource.NONE : source;
    }
}
