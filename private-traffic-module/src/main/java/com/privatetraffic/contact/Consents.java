package com.privatetraffic.contact;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ConsentFold.Decision;
import com.privatetraffic.contact.ConsentFold.Merge;
import com.privatetraffic.contact.ConsentFold.Topic;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The append-only book of who agreed to what, and what holds of it now. The second is derived from the first within the
 * same transaction, so that lists and audiences can be asked by it.
 */
public final class Consents {

    private static final String FAMILY = " in (select id from pt_contact where id = ? or merged_into = ?)";

    private final Database database;

    public Consents(Database database) {
        this.database = database;
    }

    /**
     * Writes a decision in the caller's transaction, unless its key is there already.
     *
     * @return whether it is new
     */
    public boolean record(long contactId, ConsentRecord consent) {
        return database.transactions().execute(status -> {
            boolean isNew = insert(contactId, consent);
            if (isNew) {
                refresh(contactId);
            }
            return isNew;
        });
    }

    /** All decisions of a contact and those merged into it, oldest first. */
    public List<ConsentRecord> of(long contactId) {
        return database.jdbc()
                .query(
                        "select * from pt_consent where contact_id" + FAMILY + " order by recorded_at, id",
                        (row, number) -> new ConsentRecord(
                                row.getString("channel"),
                                row.getString("purpose"),
                                row.getBoolean("granted"),
                                row.getString("wording_version"),
                                row.getString("wording"),
                                row.getString("source"),
                                row.getString("evidence"),
                                row.getString("business_key"),
                                InstantColumn.read(row, "recorded_at")),
                        contactId,
                        contactId);
    }

    /** What holds now, by channel and purpose; what isn't there was never decided. */
    public List<ConsentState> states(long contactId) {
        return database.jdbc()
                .query(
                        "select channel, purpose, granted, decided_at from pt_consent_state where contact_id = ?"
                                + " order by channel, purpose",
                        (row, number) -> new ConsentState(
                                row.getString("channel"),
                                row.getString("purpose"),
                                row.getBoolean("granted"),
                                InstantColumn.read(row, "decided_at")),
                        contactId);
    }

    /** What holds now of one decision, of many contacts at once; who never decided isn't there. */
    public Map<Long, Boolean> answers(Collection<Long> contactIds, ConsentChannel channel, Purpose purpose) {
        Map<Long, Boolean> answers = new HashMap<>();
        database.jdbc()
                .query(
                        "select contact_id, granted from pt_consent_state"
                                + " where contact_id = any (?) and channel = ? and purpose = ?",
                        row -> {
                            answers.put(row.getLong("contact_id"), row.getBoolean("granted"));
                        },
                        contactIds.toArray(Long[]::new),
                        channel.code(),
                        purpose.name());
        return answers;
    }

    /** Whether this contact may be written to on this way for this purpose: only a yes that still holds allows it. */
    public boolean allows(long contactId, ConsentChannel channel, Purpose purpose) {
        return states(contactId).stream()
                .anyMatch(state -> state.channel().equals(channel.code())
                        && state.purpose().equals(purpose.name())
                        && state.granted());
    }

    /** Derives anew what holds for whoever answers for this contact; also after a merge or its undoing. */
    public void refresh(long contactId) {
        database.transactions().executeWithoutResult(status -> {
            long root = database.jdbc()
                    .queryForObject(
                            "select coalesce(merged_into, id) from pt_contact where id = ?", Long.class, contactId);
            // Two decisions at once: the later one to come here sees both.
            database.jdbc().queryForList("select id from pt_contact where id = ? for update", Long.class, root);
            var holds = ConsentFold.of(root, decisions(root), merges(root));
            database.jdbc().update("delete from pt_consent_state where contact_id" + FAMILY, root, root);
            holds.forEach((topic, standing) -> database.jdbc()
                    .update(
                            "insert into pt_consent_state (contact_id, channel, purpose, granted, decided_at)"
                                    + " values (?, ?, ?, ?, ?)",
                            root,
                            topic.channel(),
                            topic.purpose(),
                            standing.granted(),
                            InstantColumn.of(standing.since())));
        });
    }

    private List<Decision> decisions(long root) {
        return database.jdbc()
                .query(
                        "select contact_id, channel, purpose, granted, recorded_at from pt_consent where contact_id"
                                + FAMILY + " order by recorded_at, id",
                        (row, number) -> new Decision(
                                row.getLong("contact_id"),
                                new Topic(row.getString("channel"), row.getString("purpose")),
                                row.getBoolean("granted"),
                                InstantColumn.read(row, "recorded_at")),
                        root,
                        root);
    }

    private List<Merge> merges(long root) {
        return database.jdbc()
                .query(
                        "select loser_id, winner_id, merged_at from pt_contact_merge where present = 1 and loser_id"
                                + FAMILY + " order by merged_at, id",
                        (row, number) -> new Merge(
                                row.getLong("loser_id"),
                                row.getLong("winner_id"),
                                InstantColumn.read(row, "merged_at")),
                        root,
                        root);
    }

    private boolean insert(long contactId, ConsentRecord consent) {
        return database.insertOnce()
                .insert(
                        """
                        insert into pt_consent (contact_id, channel, purpose, granted, wording_version, wording, source,
                          evidence, business_key, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        contactId,
                        consent.channel(),
                        consent.purpose(),
                        consent.granted(),
                        consent.wordingVersion(),
                        consent.wording(),
                        consent.source(),
                        consent.evidence(),
                        consent.key(),
                        InstantColumn.of(consent.recordedAt()));
    }
}
