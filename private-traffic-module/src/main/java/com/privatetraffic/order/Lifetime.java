package com.privatetraffic.order;

import java.time.Instant;

/** From an order's placement until now: nothing happens to it outside, whatever another system's clock wrote down. */
record Lifetime(Instant placedAt, Instant now) {

    /** @param noted null when nobody wrote it down: then it is known to have happened by now */
    Instant within(Instant noted) {
        Instant past = noted == null || noted.isAfter(now) ? now : noted;
        return past.isBefore(placedAt) ? placedAt : past;
    }
}
