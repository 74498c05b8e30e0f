package com.privatetraffic.commerce;

/**
 * Told by the adapter that something about a placed order changed in the shop: a payment transaction, a fulfilment
 * status, the order's own status. Called inside the transaction that makes the change, so that the news is durable
 * exactly when the change is. It only says where to look; what happened is read from the shop.
 */
@FunctionalInterface
public interface OrderNews {

    /** Any number of times, for any order or cart; cheap. */
    void changed(long orderId);
}
