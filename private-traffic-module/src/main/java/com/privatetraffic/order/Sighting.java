package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;

/**
 * What the shop said of an order when it was looked at.
 *
 * @param fingerprint taken before the order was read: a change in between shows as a difference later
 */
public record Sighting(PlacedOrder order, String fingerprint) {}
