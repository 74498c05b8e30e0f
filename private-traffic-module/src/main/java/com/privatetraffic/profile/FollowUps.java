package com.privatetraffic.profile;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;

/** Moves contacts from stage to stage; every move stays, with time, actor and note. */
public final class FollowUps {

    private static final int NOTE = 500;

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final ProfileTrace trace;

    FollowUps(Database database, Clock clock, ContactLocks locks, ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.trace = trace;
    }

    /**
     * Moves a contact. To the stage it has already it isn't moved, whoever of two was first.
     *
     * @param note why, or what was said; may be null
     * @return the stage before, to which undoing it moves
     * @throws ProfileRefusedException when there is no such contact, it was erased, or the note is too long
     */
    public FollowUpStage move(long contactId, FollowUpStage to, String note, String actor) {
        String written = WrittenText.optional("note", note, NOTE);
        return database.transactions().execute(status -> {
            Contact contact = locks.lock(contactId);
            FollowUpStage from = FollowUpStage.valueOf(contact.stage());
            if (from != to) {
                write(contact.id(), from, to, written, actor);
                trace.leave(contact.id(), actor, "STAGE", from.name(), to.name(), written);
            }
            return from;
        });
    }

    private void write(long contactId, FollowUpStage from, FollowUpStage to, String note, String actor) {
        Object now = InstantColumn.of(clock.instant());
        database.jdbc()
                .update(
                        "update pt_contact set stage = ?, updated_at = ? where id = ? and stage = ?",
                        to.name(),
                        now,
                        contactId,
                        from.name());
        database.jdbc()
                .update(
                        "insert into pt_stage_move (contact_id, from_stage, to_stage, note, actor, moved_at)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        contactId,
                        from.name(),
                        to.name(),
                        note,
                        actor,
                        now);
    }
}
