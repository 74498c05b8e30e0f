package com.privatetraffic.profile;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's orders: placed, paid, and what happened to them. The three come from different tables, so an entry's id says
 * which one it is of: the row's id times three, and the table's number.
 *
 * <p>Placements are read as far as the page goes. Of payments and other events those of all the person's orders are looked
 * through: nobody has so many orders that this would count.
 */
final class OrderTimeline implements TimelineSource {

    static final String KIND = "order";

    private final List<Part> parts;

    OrderTimeline(Part placed, Part paid, Part happened) {
        this.parts = List.of(placed, paid, happened);
    }

    /** One of the tables; its entries have the ids of its rows. */
    @FunctionalInterface
    interface Part {
        List<TimelineEntry> before(List<Long> family, Edge edge, int limit);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        return Stream.of(0, 1, 2)
                .flatMap(part -> part(part, family, edge, limit))
                .sorted(TimelineEntry.LATEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Stream<TimelineEntry> part(int part, List<Long> family, Edge edge, int limit) {
        Edge own = new Edge(edge.at(), below(edge.belowId(), part));
        return parts.get(part).before(family, own, limit).stream()
                .map(entry -> new TimelineEntry(
                        entry.at(), KIND, entry.id() * parts.size() + part, entry.what(), entry.facts()));
    }

    /** The lowest row's id whose entry's id isn't below. */
    private long below(long entryId, int part) {
        return entryId <= part ? 0 : (entryId - part - 1) / parts.size() + 1;
    }
}
