package com.privatetraffic.commerce;

import java.util.function.LongConsumer;

/** Places orders that were taken outside the storefront. */
public interface OrderTaking {

    /**
     * Builds a cart, prices it and checks it out with the shop's own services.
     *
     * @param onCart called with the cart's order id before checkout starts, so that what the buyer chose can be kept on it
     * @return the order as placed
     * @throws OrderRefusedException with a sentence for people, when a SKU is unknown or not sold, a coupon isn't
     *     valid, a price is in another currency than the shop's, or checkout refuses
     */
    PlacedOrder place(OrderRequest request, LongConsumer onCart);
}
