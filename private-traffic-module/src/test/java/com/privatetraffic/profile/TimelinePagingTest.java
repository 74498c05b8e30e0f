package com.privatetraffic.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the sources hold, and however many things happened at one instant: pages show each entry once and in order. */
class TimelinePagingTest {

    private static final Instant DAY = Instant.parse("2024-05-03T10:00:00Z");
    private static final List<String> KINDS = List.of("click", "note", "order", "stage");

    private record Happening(int kind, int second) {}

    @Property(tries = 300)
    void pages_of_any_size_are_the_whole_list(
            @ForAll("happenings") List<Happening> happenings, @ForAll @IntRange(min = 1, max = 9) int limit) {
        List<TimelineEntry> all = IntStream.range(0, happenings.size())
                .mapToObj(i -> new TimelineEntry(
                        DAY.plusSeconds(happenings.get(i).second()),
                        KINDS.get(happenings.get(i).kind()),
                        i + 1,
                        "happened",
                        Map.of()))
                .sorted(TimelineEntry.LATEST_FIRST)
                .toList();
        assertThat(walk(timeline(all), Set.of(), limit)).isEqualTo(all);
        assertThat(walk(timeline(all), Set.of("note", "stage"), limit))
                .isEqualTo(all.stream()
                        .filter(entry -> Set.of("note", "stage").contains(entry.kind()))
                        .toList());
    }

    @Property(tries = 300)
    void three_tables_under_one_kind_are_one_source(
            @ForAll("happenings") List<Happening> happenings, @ForAll @IntRange(min = 1, max = 9) int limit) {
        List<List<TimelineEntry>> tables = IntStream.range(0, 3)
                .mapToObj(table -> IntStream.range(0, happenings.size())
                        .filter(i -> happenings.get(i).kind() == table)
                        .mapToObj(i -> new TimelineEntry(
                                DAY.plusSeconds(happenings.get(i).second()),
                                "order",
                                i + 1,
                                "table " + table,
                                Map.of()))
                        .toList())
                .toList();
        OrderTimeline orders = new OrderTimeline(part(tables.get(0)), part(tables.get(1)), part(tables.get(2)));
        List<TimelineEntry> walked = walk(new Timeline(List.of(orders), id -> List.of(id)), Set.of(), limit);
        assertThat(walked).isSortedAccordingTo(TimelineEntry.LATEST_FIRST);
        assertThat(walked.stream().map(entry -> entry.at() + entry.what() + (entry.id() / 3)))
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .flatMap(List::stream)
                        .map(entry -> entry.at() + entry.what() + entry.id())
                        .toList());
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, KINDS.size() - 1),
                        Arbitraries.integers().between(0, 3))
                .as(Happening::new)
                .list()
                .ofMaxSize(40);
    }

    static List<TimelineEntry> walk(Timeline timeline, Set<String> kinds, int limit) {
        List<TimelineEntry> walked = new ArrayList<>();
        TimelineCursor cursor = TimelineCursor.START;
        while (true) {
            List<TimelineEntry> page = timeline.page(1, kinds, cursor, limit);
            walked.addAll(page);
            if (page.size() < limit) {
                return walked;
            }
            // As a caller sends it back.
            cursor = TimelineCursor.read(
                            TimelineCursor.behind(page.get(limit - 1)).text())
                    .orElseThrow();
        }
    }

    private static Timeline timeline(List<TimelineEntry> all) {
        List<TimelineSource> sources = KINDS.stream()
                .<TimelineSource>map(kind -> new TimelineSource() {
                    @Override
                    public String kind() {
                        return kind;
                    }

                    @Override
                    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
                        return part(all.stream()
                                        .filter(entry -> entry.kind().equals(kind))
                                        .toList())
                                .before(family, edge, limit);
                    }
                })
                .toList();
        return new Timeline(sources, id -> List.of(id));
    }

    private static OrderTimeline.Part part(List<TimelineEntry> rows) {
        return (family, edge, limit) -> before(rows, edge).limit(limit).toList();
    }

    private static Stream<TimelineEntry> before(List<TimelineEntry> rows, TimelineSource.Edge edge) {
        return rows.stream()
                .filter(entry ->
                        entry.at().isBefore(edge.at()) || (entry.at().equals(edge.at()) && entry.id() < edge.belowId()))
                .sorted(TimelineEntry.LATEST_FIRST);
    }
}
