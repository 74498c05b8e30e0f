package com.privatetraffic.placement;

import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.order.OrderRecord;

/** What follows from how an order stands. In the caller's transaction, which holds the order's row. */
@FunctionalInterface
interface Consequences {

    /** Again, it changes nothing. */
    void follow(PlacedOrder order, OrderRecord record);
}
