package com.privatetraffic.commerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shop's orders, read fresh from its database: never from a session, never from a second-level cache. */
public interface Orders {

    /** The order or cart of this id; empty when the shop deleted it. */
    Optional<PlacedOrder> find(long orderId);

    /** The placed order of this number. */
    Optional<PlacedOrder> findByNumber(String number);

    /**
     * Ids of orders submitted in {@code [from, until)}, ascending, starting after {@code afterId}; at most {@code limit}.
     */
    List<Long> submittedBetween(Instant from, Instant until, long afterId, int limit);
}
