package com.privatetraffic.commerce;

import java.util.OptionalLong;

/** The shop's carts. */
public interface Carts {

    /**
     * The order id of the cart that belongs to the request of the calling thread; empty while the visitor has put nothing
     * into one, and outside a storefront request.
     */
    OptionalLong currentOrderId();
}
