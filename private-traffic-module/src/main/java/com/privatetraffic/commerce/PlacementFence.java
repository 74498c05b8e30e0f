package com.privatetraffic.commerce;

/** Asked inside the transaction that submits an order, whether it still may. */
@FunctionalInterface
public interface PlacementFence {

    /**
     * Lets an order through, again for the same one too.
     *
     * @throws IllegalStateException when it may not: the shop's transaction fails and the order isn't placed
     */
    void pass(long orderId);
}
