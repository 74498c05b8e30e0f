package com.privatetraffic.commission;

import java.time.Instant;
import java.util.List;

/**
 * Lines of an order that were handed over in whole quantity.
 *
 * @param key permanent within the order
 * @param lines line ids, ascending
 */
public record Fulfilment(long orderId, String key, List<Long> lines, Instant happenedAt) {

    public Fulfilment {
        lines = List.copyOf(lines);
    }
}
