package com.privatetraffic.order;

import com.privatetraffic.money.Money;

/**
 * A line as it was placed; it never changes.
 *
 * @param base merchandise net of all discounts, without shipping and tax
 * @param shippable false for what is handed over by being paid
 */
public record FrozenLine(
        long id, String sku, String name, Long productId, int quantity, Money base, boolean shippable) {}
