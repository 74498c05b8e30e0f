package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.merge.Merge;
import com.privatetraffic.merge.MergeBook;
import com.privatetraffic.merge.Suggestion;
import com.privatetraffic.merge.SuggestionQueue;
import com.privatetraffic.profile.ContactFields;
import com.privatetraffic.profile.CustomField;
import com.privatetraffic.profile.CustomFields;
import com.privatetraffic.text.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two contacts that may be one person, side by side; and who was merged with whom. */
final class MergeViews {

    /**
     * A field of both.
     *
     * @param compared SAME, DIFFERENT, LEFT or RIGHT: on which side there is something at all
     */
    record Row(String field, String label, String left, String right, String compared) {}

    /** Somebody in a pair. */
    record Side(long id, String name, String email, String phone) {}

    /** A pair that waits for somebody to decide. */
    record Pair(long id, Side one, Side other, String reason, String score, Words.Moment since) {}

    /** A merge, and its undoing. */
    record Past(long loser, long winner, Words.Moment at, String by, String why, Words.Moment undone) {}

    private static final String BLANK_STAGE = "TO_FOLLOW";

    private final Contacts contacts;
    private final ContactFields values;
    private final CustomFields fields;
    private final SuggestionQueue queue;
    private final MergeBook book;

    MergeViews(Contacts contacts, ContactFields values, CustomFields fields, SuggestionQueue queue, MergeBook book) {
        this.contacts = contacts;
        this.values = values;
        this.fields = fields;
        this.queue = queue;
        this.book = book;
    }

    List<Row> rows(Contact left, Contact right, boolean fullPhones, Words words) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("name", words.of("pt.contact.name"), left.name(), right.name()));
        rows.add(row("email", words.of("pt.contact.email"), left.email(), right.email()));
        Row phones = row("phone", words.of("pt.contact.phone"), left.phone(), right.phone());
        rows.add(new Row(
                phones.field(),
                phones.label(),
                phone(left.phone(), fullPhones),
                phone(right.phone(), fullPhones),
                phones.compared()));
        rows.add(row("stage", words.of("pt.contact.filter.stage"), stage(left, words), stage(right, words)));
        rows.add(row("owner", words.of("pt.contact.owner"), left.ownerCode(), right.ownerCode()));
        Map<String, String> ofLeft = values.of(left.id());
        Map<String, String> ofRight = values.of(right.id());
        fields.all().stream()
                .filter(CustomField::enabled)
                .map(field -> row(
                        "field:" + field.code(),
                        words.language().startsWith("zh") ? field.chineseName() : field.englishName(),
                        ofLeft.get(field.code()),
                        ofRight.get(field.code())))
                .forEach(rows::add);
        return rows.stream().filter(row -> row.compared() != null).toList();
    }

    /** Who may be the same person as this one. */
    List<Pair> of(long contactId, boolean fullPhones, Words words) {
        return queue.of(contactId).stream()
                .map(pair -> pair(pair, fullPhones, words))
                .toList();
    }

    Rows<Pair> queue(String after, boolean fullPhones, Words words) {
        return Rows.of(
                queue.page(place(after), Rows.TO_READ),
                pair -> pair(pair, fullPhones, words),
                pair -> pair.score() + "-" + pair.id());
    }

    List<Past> history(long contactId, Words words) {
        return book.of(contacts.family(contactId)).stream()
                .map(merge -> past(merge, words))
                .toList();
    }

    private static Past past(Merge merge, Words words) {
        return new Past(
                merge.loser(),
                merge.winner(),
                words.moment(merge.mergedAt()),
                words.actor(merge.actor()),
                merge.reason(),
                words.moment(merge.undoneAt()));
    }

    private static SuggestionQueue.Place place(String after) {
        if (!after.matches("[0-9]{1,5}-[0-9]{1,18}")) {
            return SuggestionQueue.Place.FIRST;
        }
        String[] parts = after.split("-", 2);
        return new SuggestionQueue.Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    private Pair pair(Suggestion pair, boolean fullPhones, Words words) {
        return new Pair(
                pair.id(),
                side(pair.one(), fullPhones, words),
                side(pair.other(), fullPhones, words),
                words.of("pt.merge.reason." + pair.reason()),
                words.number(pair.score()),
                words.moment(pair.since()));
    }

    Side side(long id, boolean fullPhones, Words words) {
        Contact contact = contacts.find(id).orElseThrow();
        return new Side(
                contact.id(), ContactLines.name(contact, words), contact.email(), phone(contact.phone(), fullPhones));
    }

    private static Row row(String field, String label, String left, String right) {
        String compared = left == null ? (right == null ? null : "RIGHT") : right == null ? "LEFT" : same(left, right);
        return new Row(field, label, left, right, compared);
    }

    private static String same(String left, String right) {
        return Objects.equals(left, right) ? "SAME" : "DIFFERENT";
    }

    private static String phone(String number, boolean whole) {
        return whole || number == null ? number : Masking.phone(number);
    }

    /** Nothing where nobody moved the person yet. */
    private static String stage(Contact contact, Words words) {
        return contact.stage().equals(BLANK_STAGE) ? null : words.of("pt.stage." + contact.stage());
    }
}
