package com.privatetraffic.profile;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource.Edge;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Behind which entry a timeline goes on. */
public record TimelineCursor(Instant at, String kind, long id) {

    /** Before anything. */
    public static final TimelineCursor START =
            new TimelineCursor(Instant.parse("9999-12-31T00:00:00Z"), "", Long.MAX_VALUE);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Pattern TEXT = Pattern.compile("([^ ]{1,40}) ([a-z-]{1,16}) ([0-9]{1,18})");

    public static TimelineCursor behind(TimelineEntry entry) {
        return new TimelineCursor(entry.at(), entry.kind(), entry.id());
    }

    /** What {@link #text} made; empty for anything else. */
    public static Optional<TimelineCursor> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(parts.group(1));
            boolean possible = !at.isBefore(EARLIEST) && !at.isAfter(START.at());
            return possible
                    ? Optional.of(new TimelineCursor(at, parts.group(2), Long.parseLong(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    public String text() {
        return at + " " + kind + " " + id;
    }

    /** The same place as a source of this kind has to keep it: entries of one instant stand in the order of their kinds. */
    Edge edge(String ofKind) {
        int order = ofKind.compareTo(kind);
        if (order == 0) {
            return new Edge(at, id);
        }
        return new Edge(at, order < 0 ? Long.MAX_VALUE : 0);
    }
}
