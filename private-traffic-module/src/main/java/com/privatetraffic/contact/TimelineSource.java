package com.privatetraffic.contact;

import java.time.Instant;
import java.util.List;

/**
 * A capability's part of a contact's timeline. The list of sources is open: a bean of this type is one, and its kind is
 * shown with its own words and can be filtered by.
 */
public interface TimelineSource {

    /** Short, in lower case, unique, at most 16 letters. */
    String kind();

    /**
     * What happened with these contacts before the edge, the latest first, at most {@code limit}.
     *
     * @param family a contact and all merged into it; never empty
     */
    List<TimelineEntry> before(List<Long> family, Edge edge, int limit);

    /**
     * Where a page begins, as this source has to keep it: entries before {@code at}, and of those at that very instant only
     * the ones with an id below {@code belowId}. In SQL: {@code at < ? or (at = ? and id < ?)}.
     */
    record Edge(Instant at, long belowId) {}
}
