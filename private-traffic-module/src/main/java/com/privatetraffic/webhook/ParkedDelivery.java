package com.privatetraffic.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A delivery that waits for somebody, without what stands in it.
 *
 * @param state {@code PARKED}, or {@code WAITING} once it was asked for again
 * @param bytes how long it is
 */
public record ParkedDelivery(
        long id, long connectionId, Instant receivedAt, String state, int tries, long bytes, List<Problem> problems) {}
