package com.privatetraffic.placement;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.commerce.Shopper;
import java.time.Instant;

/**
 * The person behind a placed order and what they agreed to.
 *
 * @param click the last click that led here; null when the shopper came by themselves
 * @param news the ticked box for e-mail news; null when it was not ticked
 */
public record Buyer(long orderId, String orderNumber, Shopper shopper, Click click, Consent news, Instant placedAt) {}
