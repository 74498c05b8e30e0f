package com.privatetraffic.order;

import com.privatetraffic.commerce.PlacedOrder;

/**
 * What the shop said of an order when it was looked at.
 *
 * @param fingerprint taken before the order was read: a change in between shows as a difference later
 * @param known which facts there were before that
 */
public record Sighting(PlacedOrder order, String fingerprint, Known known) {

    /**
     * How far the facts of an order had come.
     *
     * @param recorded id of the last one written down, done or not; 0 when there was none
     * @param done number of the last one done; 0 when there was none
     */
    record Known(long recorded, int done) {

        /** Whether this one was done before the shop was looked at, so that what was seen is what became of it. */
        boolean includes(OrderEvent event) {
            return event.isDone() && event.doneNo() <= done;
        }
    }
}
