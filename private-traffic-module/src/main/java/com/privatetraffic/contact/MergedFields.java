package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who is merged fills what is blank on the contact they were merged into, then and whenever they learn something new. Each
 * value that goes over is noted with what stood there before, so that it can be given back whichever merge is undone first.
 *
 * <p>Each statement joins the caller's transaction, who holds the row of the contact that answers for all.
 */
public final class MergedFields {

    private record Noted(long mergeId, long winner, String field, String before, String after) {}

    private final JdbcTemplate jdbc;
    private final ContactValues values;

    public MergedFields(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.values = new ContactValues(database, clock);
    }

    /** The names by which fields are picked; {@code field:} and its code for the store's own. */
    public Set<String> of(long contact) {
        return Set.copyOf(values.of(contact).keySet());
    }

    /** What is blank on the winner, and what is picked wherever the loser has something. */
    public void pass(long mergeId, long loser, long winner, Set<String> picked) {
        Map<String, String> there = values.of(winner);
        values.of(loser).forEach((field, value) -> {
            String before = there.get(field);
            if (before == null || (picked.contains(field) && !before.equals(value))) {
                values.set(winner, field, value);
                note(mergeId, field, before, value);
            }
        });
    }

    /** What this contact learned goes on to all it was merged into; nothing for one that stands by itself. */
    void passUpwards(long contact) {
        out(contact).ifPresent(merge -> {
            pass(merge.mergeId(), contact, merge.winner(), Set.of());
            passUpwards(merge.winner());
        });
    }

    /** Takes back what went over by a merge that is not present any more, where it still stands. */
    public void giveBack(long mergeId) {
        for (Noted noted : noted("m.id = ?", mergeId)) {
            replace(noted.winner(), noted.field(), mergeId, noted.after(), noted.before());
        }
    }

    /** From a merge on there stood {@code from} where {@code to} should have. What others wrote since stays. */
    private void replace(long contact, String field, long since, String from, String to) {
        List<Noted> overwritten = noted(
                "m.winner_id = ? and m.present = 1 and m.id > ? and f.field = ? and f.before_value = ?",
                contact,
                since,
                field,
                from);
        if (!overwritten.isEmpty()) {
            jdbc.update(
                    "update pt_contact_merge_field set before_value = ? where merge_id = ? and field = ?",
                    to,
                    overwritten.get(0).mergeId(),
                    field);
        } else if (Objects.equals(values.of(contact).get(field), from)) {
            values.set(contact, field, to);
            noted("m.loser_id = ? and m.present = 1 and f.field = ? and f.after_value = ?", contact, field, from)
                    .forEach(further -> correct(further, to));
        }
    }

    private void correct(Noted further, String to) {
        if (to == null) {
            jdbc.update(
                    "delete from pt_contact_merge_field where merge_id = ? and field = ?",
                    further.mergeId(),
                    further.field());
            replace(further.winner(), further.field(), further.mergeId(), further.after(), further.before());
        } else {
            jdbc.update(
                    "update pt_contact_merge_field set after_value = ? where merge_id = ? and field = ?",
                    to,
                    further.mergeId(),
                    further.field());
            replace(further.winner(), further.field(), further.mergeId(), further.after(), to);
        }
    }

    private void note(long mergeId, String field, String before, String after) {
        int again = jdbc.update(
                "update pt_contact_merge_field set after_value = ? where merge_id = ? and field = ?",
                after,
                mergeId,
                field);
        if (again == 0) {
            jdbc.update(
                    "insert into pt_contact_merge_field (merge_id, field, before_value, after_value) values (?, ?, ?, ?)",
                    mergeId,
                    field,
                    before,
                    after);
        }
    }

    private List<Noted> noted(String where, Object... arguments) {
        return jdbc.query(
                "select m.id, m.winner_id, f.field, f.before_value, f.after_value from pt_contact_merge_field f"
                        + " join pt_contact_merge m on m.id = f.merge_id where " + where + " order by m.id, f.field",
                (row, number) ->
                        new Noted(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)),
                arguments);
    }

    private Optional<Noted> out(long contact) {
        return jdbc
                .query(
                        "select id, winner_id from pt_contact_merge where loser_id = ? and present = 1",
                        (row, number) -> new Noted(row.getLong(1), row.getLong(2), null, null, null),
                        contact)
                .stream()
                .findFirst();
    }
}
