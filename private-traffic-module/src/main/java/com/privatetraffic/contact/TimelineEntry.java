package com.privatetraffic.contact;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * One thing that happened with a contact.
 *
 * @param kind of which source it is, e.g. {@code click}
 * @param id unique within its kind; of one instant the later one is higher
 * @param what the kind's own word for what happened, e.g. {@code granted}; with the kind it names the sentence to show
 * @param facts what the sentence is filled with
 */
public record TimelineEntry(Instant at, String kind, long id, String what, Map<String, String> facts) {

    /** The latest first; what happened at one instant is told apart by kind and id, so that pages have an exact edge. */
    public static final Comparator<TimelineEntry> LATEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::id)
            .reversed();

    public TimelineEntry {
        facts = Map.copyOf(facts);
    }
}
