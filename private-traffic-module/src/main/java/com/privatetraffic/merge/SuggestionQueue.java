package com.privatetraffic.merge;

import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.SuggestionReason;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pairs that wait for somebody to say whether they are one person, the likeliest first. What was said is remembered:
 * {@code MERGED} as long as the merge holds, {@code DISMISSED} for good.
 */
public final class SuggestionQueue {

    private static final String SELECT =
            "select s.id, coalesce(a.merged_into, a.id) as one, coalesce(b.merged_into, b.id) as other, s.reason, s.score,"
                    + " s.created_at from pt_merge_suggestion s join pt_contact a on a.id = s.contact_a"
                    + " join pt_contact b on b.id = s.contact_b ";

    /** Whichever of their contacts were noted. */
    private static final String BETWEEN_TWO_PEOPLE = " and ((contact_a = any (?) and contact_b = any (?))"
            + " or (contact_b = any (?) and contact_a = any (?)))";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Contacts contacts;

    public SuggestionQueue(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.contacts = new Contacts(database);
    }

    /** Where a page of the queue begins: after this pair. */
    public record Place(int score, long id) {

        /** Before the first. */
        public static final Place FIRST = new Place(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    public List<Suggestion> page(Place after, int limit) {
        return jdbc.query(
                SELECT + "where s.state = 'OPEN' and (s.score < ? or (s.score = ? and s.id < ?))"
                        + " order by s.score desc, s.id desc fetch first ? rows only",
                SuggestionQueue::read,
                after.score(),
                after.score(),
                after.id(),
                limit);
    }

    /** Those of one contact and all merged into it. */
    public List<Suggestion> of(long contact) {
        return jdbc.query(
                SELECT
                        + "where s.state = 'OPEN' and (coalesce(a.merged_into, a.id) = ? or coalesce(b.merged_into, b.id) = ?)"
                        + " order by s.score desc, s.id desc",
                SuggestionQueue::read,
                contact,
                contact);
    }

    public Optional<Suggestion> find(long id) {
        return jdbc.query(SELECT + "where s.id = ?", SuggestionQueue::read, id).stream()
                .findFirst();
    }

    /**
     * Two people: this pair, and any other there is between them, is not asked about again.
     *
     * @return false when there is no such pair
     */
    public boolean notTheSame(long id, String actor) {
        Optional<Suggestion> pair = find(id);
        pair.ifPresent(known ->
                decide("DISMISSED", "OPEN", actor, contacts.family(known.one()), contacts.family(known.other())));
        return pair.isPresent();
    }

    /** Whoever belongs to this contact needs no more asking; in the caller's transaction. */
    void resolve(long winner, String actor) {
        List<Long> family = contacts.family(winner);
        decide("MERGED", "OPEN", actor, family, family);
    }

    /** Parted again, it is open again whether these two are one; in the caller's transaction. */
    void reopen(long one, long other) {
        decide("OPEN", "MERGED", null, contacts.family(one), contacts.family(other));
    }

    private void decide(String state, String before, String actor, List<Long> ones, List<Long> others) {
        Long[] one = ones.toArray(Long[]::new);
        Long[] other = others.toArray(Long[]::new);
        jdbc.update(
                "update pt_merge_suggestion set state = ?, decided_by = ?, decided_at = ? where state = ?"
                        + BETWEEN_TWO_PEOPLE,
                state,
                actor,
                actor == null ? null : InstantColumn.of(clock.instant()),
                before,
                one,
                other,
                one,
                other);
    }

    private static Suggestion read(ResultSet row, int number) throws SQLException {
        return new Suggestion(
                row.getLong("id"),
                row.getLong("one"),
                row.getLong("other"),
                SuggestionReason.valueOf(row.getString("reason")),
                row.getInt("score"),
                InstantColumn.read(row, "created_at"));
    }
}
