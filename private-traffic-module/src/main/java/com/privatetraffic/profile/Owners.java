package com.privatetraffic.profile;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonState;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Who looks after whom, and everybody who did before. Owners are salespeople; only an approved one is given people. */
public final class Owners {

    static final int REASON = 500;

    /** What is written when nobody looked after the contact so far and no reason is given. */
    private static final String FIRST = "First owner";

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final Roster roster;
    private final ProfileTrace trace;

    Owners(Database database, Clock clock, ContactLocks locks, Roster roster, ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.roster = roster;
        this.trace = trace;
    }

    /**
     * Gives a contact to a salesperson, or to nobody with a null code. Whom it belongs to already, it isn't given again.
     *
     * @param reason may be left out only where nobody looked after the contact so far
     * @return the owner before, to whom undoing gives the contact back; empty for nobody
     * @throws ProfileRefusedException when there is no such contact or approved salesperson, or a reason is missing
     */
    public Optional<String> assign(long contactId, String toCode, String reason, String actor) {
        String written = WrittenText.optional("reason", reason, REASON);
        String to = toCode == null ? null : approved("owner", toCode);
        return database.transactions().execute(status -> {
            Contact contact = locks.lock(contactId);
            String from = contact.ownerCode();
            if (!Objects.equals(from, to)) {
                String why = why(from, written);
                write(contact.id(), from, to, why, actor);
                trace.leave(contact.id(), actor, "TRANSFER", from, to, why);
            }
            return Optional.ofNullable(from);
        });
    }

    /** The code as the roster has it. */
    String approved(String field, String code) {
        return roster.find(code)
                .filter(person -> person.state() == SalespersonState.APPROVED)
                .map(Salesperson::code)
                .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_OWNER, field));
    }

    private static String why(String from, String reason) {
        if (reason == null && from != null) {
            throw new ProfileRefusedException(Rule.NO_REASON, "reason");
        }
        return reason == null ? FIRST : reason;
    }

    private void write(long contactId, String from, String to, String reason, String actor) {
        Object now = InstantColumn.of(clock.instant());
        database.jdbc().update("update pt_contact set owner_code = ?, updated_at = ? where id = ?", to, now, contactId);
        database.jdbc()
                .update(
                        "insert into pt_contact_transfer (contact_id, from_code, to_code, reason, actor, transferred_at)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        contactId,
                        from,
                        to,
                        reason,
                        actor,
                        now);
    }
}
