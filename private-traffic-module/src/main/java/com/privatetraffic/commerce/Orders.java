package com.privatetraffic.commerce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shop's orders, read fresh from its database: never from a session, never from a second-level cache. */
public interface Orders {

    /** The order or cart of this id; empty when the shop deleted it. */
    Optional<PlacedOrder> find(long orderId);

    /** The placed order of this number. */
    Optional<PlacedOrder> findByNumber(String number);

    /**
     * Orders submitted after {@code after} (by instant, then by id) and before {@code until}, whatever became of them since,
     * in that order; at most {@code limit}.
     */
    List<Submitted> submittedBetween(Submitted after, Instant until, int limit);

    /**
     * A text of at most 40 characters per order that differs whenever its status, its total, a fulfilment status or its
     * payment transactions differ: what was changed without {@link OrderNews} is found by comparing it with the one seen
     * last. Orders the shop doesn't have are left out. A few queries for any number of ids.
     *
     * @param orderIds at most 500
     */
    Map<Long, String> fingerprints(Collection<Long> orderIds);
}
