package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.MoneyText;
import com.privatetraffic.profile.Timeline;
import com.privatetraffic.profile.TimelineCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened with a person in words. The list of kinds is open: one that nobody worded yet shows the words it brings
 * along.
 */
final class TimelineViews {

    /**
     * One thing that happened.
     *
     * @param note the note's id, where it is one and may be taken back; else null
     */
    record Entry(Words.Moment at, String kind, String title, List<Fact> facts, Long note) {}

    /** A name and a value. */
    record Fact(String name, String value) {}

    /** The order facts are told in; others come behind, by name. */
    private static final List<String> ORDER = List.of(
            "number",
            "amount",
            "from",
            "to",
            "channel",
            "purpose",
            "link",
            "campaign",
            "device",
            "country",
            "salesperson",
            "loser",
            "winner",
            "note",
            "reason",
            "source",
            "wordingVersion",
            "evidence");

    /** Facts that are words of ours: where each value is worded. */
    private static final Map<String, String> WORDED = Map.of(
            "stage.from", "pt.stage.",
            "stage.to", "pt.stage.",
            "consent.channel", "pt.consent.way.",
            "consent.purpose", "pt.consent.purpose.",
            "consent.source", "pt.source.",
            "message.platform", "pt.way.");

    private static final Set<String> LAST = Set.of("actor");

    private final Timeline timeline;

    TimelineViews(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What can be filtered by. */
    List<Choice> kinds(Words words) {
        return timeline.kinds().stream()
                .map(kind -> new Choice(kind, kind(kind, words)))
                .toList();
    }

    /** One page behind the cursor, of one kind or, with an unknown or empty one, of all. */
    Rows<Entry> page(long contactId, String kind, String cursor, Words words) {
        Set<String> only = timeline.kinds().contains(kind) ? Set.of(kind) : Set.of();
        List<TimelineEntry> read =
                timeline.page(contactId, only, TimelineCursor.read(cursor).orElse(TimelineCursor.START), Rows.TO_READ);
        return Rows.of(read, entry -> entry(entry, words), entry -> TimelineCursor.behind(entry)
                .text());
    }

    private static Entry entry(TimelineEntry entry, Words words) {
        String kind = entry.kind();
        return new Entry(
                words.moment(entry.at()),
                kind(kind, words),
                words.find("pt.timeline." + kind + "." + entry.what()).orElse(entry.what()),
                facts(entry, words),
                kind.equals("note") ? entry.id() : null);
    }

    private static List<Fact> facts(TimelineEntry entry, Words words) {
        Map<String, String> facts = entry.facts();
        List<Fact> shown = new ArrayList<>();
        facts.keySet().stream()
                .filter(name -> !name.equals("currency") || !facts.containsKey("amount"))
                .sorted(Comparator.comparing(TimelineViews::place).thenComparing(Comparator.naturalOrder()))
                .forEach(name ->
                        shown.add(new Fact(label(entry.kind(), name, words), value(entry.kind(), name, facts, words))));
        return shown;
    }

    private static String label(String kind, String name, Words words) {
        return words.find("pt.fact." + kind + "." + name)
                .or(() -> words.find("pt.fact." + name))
                .orElse(name);
    }

    private static int place(String name) {
        int place = ORDER.indexOf(name);
        if (LAST.contains(name)) {
            return ORDER.size() + 1;
        }
        return place < 0 ? ORDER.size() : place;
    }

    private static String value(String kind, String name, Map<String, String> facts, Words words) {
        String value = facts.get(name);
        if (name.equals("actor")) {
            return words.actor(value);
        }
        if (name.equals("amount") && facts.containsKey("currency") && value.matches("-?[0-9]{1,18}")) {
            return MoneyText.of(Money.of(Long.parseLong(value), facts.get("currency")), words.locale());
        }
        String worded = WORDED.get(kind + "." + name);
        return worded == null ? value : words.find(worded + value).orElse(value);
    }

    private static String kind(String kind, Words words) {
        return words.find("pt.timeline." + kind).orElse(kind);
    }
}
