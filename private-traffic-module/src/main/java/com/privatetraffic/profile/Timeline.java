package com.privatetraffic.profile;

import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that happened with a contact and those merged into it, from all sources there are, the latest first. A page
 * asks each source for no more than the page holds, so that it costs the same at the end as at the beginning.
 */
public final class Timeline {

    private final Map<String, TimelineSource> sources;
    private final Function<Long, List<Long>> families;

    Timeline(Collection<TimelineSource> sources, Contacts contacts) {
        this(sources, contacts::family);
    }

    Timeline(Collection<TimelineSource> sources, Function<Long, List<Long>> families) {
        this.sources = sources.stream()
                .collect(Collectors.toMap(
                        TimelineSource::kind,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Two sources of a timeline are called " + one.kind() + ".");
                        },
                        TreeMap::new));
        this.families = families;
    }

    /** What can be filtered by, by name. */
    public Set<String> kinds() {
        return new TreeSet<>(sources.keySet());
    }

    /**
     * At most {@code limit} entries behind the cursor.
     *
     * @param contactId the contact that answers for the person
     * @param only the kinds that are wanted; empty for all
     */
    public List<TimelineEntry> page(long contactId, Set<String> only, TimelineCursor cursor, int limit) {
        List<Long> family = families.apply(contactId);
        return sources.values().stream()
                .filter(source -> only.isEmpty() || only.contains(source.kind()))
                .flatMap(source -> source.before(family, cursor.edge(source.kind()), limit).stream())
                .sorted(TimelineEntry.LATEST_FIRST)
                .limit(limit)
                .toList();
    }
}
