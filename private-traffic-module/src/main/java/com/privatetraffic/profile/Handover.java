package com.privatetraffic.profile;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.List;

/** Gives all contacts of a salesperson to another, as when somebody leaves. */
public final class Handover {

    private static final int BATCH = 500;

    private final Database database;
    private final Clock clock;
    private final Roster roster;
    private final Owners owners;
    private final AuditTrail audit;
    private final int batch;

    Handover(Database database, Clock clock, Roster roster, Owners owners, AuditTrail audit) {
        this(database, clock, roster, owners, audit, BATCH);
    }

    Handover(Database database, Clock clock, Roster roster, Owners owners, AuditTrail audit, int batch) {
        this.database = database;
        this.clock = clock;
        this.roster = roster;
        this.owners = owners;
        this.audit = audit;
        this.batch = batch;
    }

    /**
     * Hands over batch by batch, each a transaction of its own; after a crash the same call goes on with what is left.
     * Contacts that were merged into others are handed over too: undoing the merge must not give them back to who left.
     *
     * @return how many contacts changed hands
     * @throws ProfileRefusedException when either isn't a salesperson, the second isn't approved, both are one, or no
     *     reason is given
     */
    public long all(String fromCode, String toCode, String reason, String actor) {
        String why = WrittenText.optional("reason", reason, Owners.REASON);
        if (why == null) {
            throw new ProfileRefusedException(Rule.NO_REASON, "reason");
        }
        String from = roster.find(fromCode)
                .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_OWNER, "from"))
                .code();
        String to = owners.approved("to", toCode);
        if (from.equals(to)) {
            throw new ProfileRefusedException(Rule.SAME_OWNER, "to");
        }
        long moved = 0;
        int last;
        do {
            last = database.transactions().execute(status -> next(from, to, why, actor));
            moved += last;
        } while (last > 0);
        return moved;
    }

    private int next(String from, String to, String reason, String actor) {
        List<Long> ids = database.jdbc()
                .queryForList(
                        "select id from pt_contact where owner_code = ? order by id fetch first ? rows only for update",
                        Long.class,
                        from,
                        batch);
        if (ids.isEmpty()) {
            return 0;
        }
        Object now = InstantColumn.of(clock.instant());
        Object these = ids.toArray(Long[]::new);
        database.jdbc()
                .update(
                        "insert into pt_contact_transfer (contact_id, from_code, to_code, reason, actor, transferred_at)"
                                + " select id, owner_code, cast(? as varchar(32)), cast(? as varchar(500)),"
                                + " cast(? as varchar(120)), cast(? as timestamp(6) with time zone)"
                                + " from pt_contact where id = any (?)",
                        to,
                        reason,
                        actor,
                        now,
                        these);
        database.jdbc()
                .update(
                        "update pt_contact set owner_code = ?, updated_at = ?, last_activity_at = ? where id = any (?)",
                        to,
                        now,
                        now,
                        these);
        audit.record(new AuditEntry(
                actor, "TRANSFER_CONTACTS", "salesperson", from, from, to + ": " + ids.size() + " contacts", reason));
        return ids.size();
    }
}
