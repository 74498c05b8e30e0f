package com.privatetraffic.order;

/** Brings everything that follows from an order to where the order stands; {@code placement} does it. */
public interface Settling {

    /** How an order stands. */
    enum Outcome {
        /** Placed, and everything that follows from it is done. */
        SETTLED,
        /** Still a cart: checkout has not finished, or failed after our step. */
        NOT_PLACED_YET,
        /** The shop has no such order (any more). */
        GONE
    }

    /** Looks at the order in the shop and settles it. Again, at the same moment or later, it changes nothing. */
    Outcome settle(long orderId);

    /**
     * Settles with what was seen before, in the caller's transaction or one of its own. From its first statement on nobody
     * else works on this order.
     *
     * @param sighting of a placed order
     */
    void settle(Sighting sighting);
}
