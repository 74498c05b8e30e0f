package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;

/** Which identity is whose; each is one contact's. All within the caller's transaction. */
public final class Identities {

    private final Database database;
    private final Clock clock;

    public Identities(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the identity was free and is now this contact's. */
    public boolean claim(Identity identity, long contactId) {
        return database.insertOnce()
                .insert(
                        "insert into pt_contact_identity (contact_id, platform, account, external_id, created_at)"
                                + " values (?, ?, ?, ?, ?)",
                        contactId,
                        identity.platform(),
                        identity.account(),
                        identity.externalId(),
                        InstantColumn.of(clock.instant()));
    }

    /** The identity is nobody's any more, if it was this contact's or that of one merged into it. */
    public void release(Identity identity, long root) {
        database.jdbc()
                .update(
                        "delete from pt_contact_identity where platform = ? and account = ? and external_id = ?"
                                + " and contact_id in (select id from pt_contact where id = ? or merged_into = ?)",
                        identity.platform(),
                        identity.account(),
                        identity.externalId(),
                        root,
                        root);
    }
}
