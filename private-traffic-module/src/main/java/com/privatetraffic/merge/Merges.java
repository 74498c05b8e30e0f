package com.privatetraffic.merge;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.MergedFields;
import com.privatetraffic.merge.MergeRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Joins two contacts that are one person, and parts them again. Everything about the loser stays with the loser and is read
 * together with what is the winner's, so an undo has nothing to sort out: what came by an identity of the loser meanwhile is
 * the loser's already. What is passed on is fields and tags, with a note of each.
 */
public final class Merges {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Contacts contacts;
    private final Consents consents;
    private final AuditTrail audit;
    private final List<MergeHold> holds;
    private final MergedFields fields;
    private final MergeBook book;
    private final MergedTags tags;
    private final MergeRules rules;
    private final SuggestionQueue suggestions;
    private final HeldContacts held;

    public Merges(
            Database database,
            Clock clock,
            Contacts contacts,
            Consents consents,
            AuditTrail audit,
            List<MergeHold> holds) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.contacts = contacts;
        this.consents = consents;
        this.audit = audit;
        this.holds = List.copyOf(holds);
        this.fields = new MergedFields(database, clock);
        this.book = new MergeBook(database);
        this.tags = new MergedTags(database, book);
        this.rules = new MergeRules(database);
        this.suggestions = new SuggestionQueue(database, clock);
        this.held = new HeldContacts(database);
    }

    /**
     * Merges, in the caller's transaction or one of its own. Who is merged already into the same person is left as it is,
     * and the merge by which they are is the answer.
     *
     * @throws MergeRefusedException when a rule refuses
     */
    public Merge merge(MergeRequest request) {
        if (request.loser() == request.winner()) {
            throw new MergeRefusedException(Rule.SELF);
        }
        return held.holding(List.of(request.loser(), request.winner()), answering -> mergeHeld(request, answering));
    }

    /** What keeps two who stand by themselves from being merged, for who asks before; empty when nothing does. */
    public Optional<Rule> objection(Contact one, Contact other) {
        return rules.objection(one, other);
    }

    /**
     * Parts the contact from who it was merged into, with all that had been merged into it before. One whose merge was
     * undone already stays as it is.
     *
     * @throws MergeRefusedException when it was never merged, or something holds it up
     */
    public Merge undo(long loser, String actor) {
        Merge latest = book.latestOf(loser).orElseThrow(() -> new MergeRefusedException(Rule.NOT_MERGED));
        return held.holding(List.of(latest.loser(), latest.winner()), answering -> book.presentOf(loser)
                .map(present -> undoHeld(present, answering.get(loser), actor))
                .orElse(latest));
    }

    private Merge mergeHeld(MergeRequest request, Map<Long, Long> answering) {
        long loser = request.loser();
        long winner = known(answering, request.winner(), Rule.UNKNOWN_WINNER);
        long losersNow = known(answering, loser, Rule.UNKNOWN_LOSER);
        if (losersNow == winner) {
            return book.presentOf(loser).orElseThrow(() -> new MergeRefusedException(Rule.ALREADY_ONE));
        }
        if (losersNow != loser) {
            throw new MergeRefusedException(Rule.MERGED_ELSEWHERE, Long.toString(losersNow));
        }
        Contact leaving = contacts.find(loser).orElseThrow();
        rules.objection(leaving, contacts.find(winner).orElseThrow()).ifPresent(rule -> {
            throw new MergeRefusedException(rule);
        });
        jdbc.update(
                "insert into pt_contact_merge (loser_id, winner_id, reason, actor, merged_at, present)"
                        + " values (?, ?, ?, ?, ?, 1)",
                loser,
                winner,
                request.reason(),
                request.actor(),
                InstantColumn.of(clock.instant()));
        Merge merge = book.presentOf(loser).orElseThrow();
        fields.pass(merge.id(), loser, winner, request.picked());
        tags.pass(merge.id(), loser, winner);
        jdbc.update("update pt_contact set merged_into = ? where id = ? or merged_into = ?", winner, loser, loser);
        if (leaving.lastActivityAt() != null) {
            contacts.touch(winner, leaving.lastActivityAt());
        }
        suggestions.resolve(winner, request.actor());
        consents.refresh(winner);
        trace("MERGE", merge, request.actor(), null, Long.toString(winner), request.reason());
        return merge;
    }

    private Merge undoHeld(Merge merge, long answering, String actor) {
        List<Long> leaving = book.under(merge.loser());
        List<Long> staying = new ArrayList<>(contacts.family(answering));
        staying.removeAll(leaving);
        checkMayPart(merge, leaving, staying);
        jdbc.update(
                "update pt_contact_merge set present = null, undone_by = ?, undone_at = ? where id = ?",
                actor,
                InstantColumn.of(clock.instant()),
                merge.id());
        jdbc.update(
                "update pt_contact set merged_into = ? where id = any (?)",
                merge.loser(),
                leaving.toArray(Long[]::new));
        jdbc.update("update pt_contact set merged_into = null where id = ?", merge.loser());
        fields.giveBack(merge.id());
        tags.giveBack(merge);
        suggestions.reopen(merge.loser(), answering);
        consents.refresh(merge.loser());
        consents.refresh(answering);
        trace("UNMERGE", merge, actor, Long.toString(answering), null, null);
        return book.find(merge.id()).orElseThrow();
    }

    private void checkMayPart(Merge merge, List<Long> leaving, List<Long> staying) {
        if (contacts.find(merge.loser()).orElseThrow().erasedAt() != null) {
            throw new MergeRefusedException(Rule.ERASED);
        }
        holds.stream()
                .map(hold -> hold.reason(merge, leaving, staying))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(reason -> {
                    throw new MergeRefusedException(Rule.USED, reason);
                });
    }

    private static long known(Map<Long, Long> answering, long id, Rule otherwise) {
        Long now = answering.get(id);
        if (now == null) {
            throw new MergeRefusedException(otherwise);
        }
        return now;
    }

    private void trace(String action, Merge merge, String actor, String before, String after, String reason) {
        audit.record(new AuditEntry(actor, action, "contact", Long.toString(merge.loser()), before, after, reason));
    }
}
