package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.util.List;

/** The append-only book of who agreed to what. */
public final class Consents {

    private final Database database;

    public Consents(Database database) {
        this.database = database;
    }

    /** Writes a decision in the caller's transaction, unless its key is there already. */
    public void record(long contactId, ConsentRecord consent) {
        database.insertOnce()
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

    /** All decisions of a contact, oldest first; the last of a channel and purpose is the one that holds. */
    public List<ConsentRecord> of(long contactId) {
        return database.jdbc()
                .query(
                        "select * from pt_consent where contact_id = ? order by id",
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
                        contactId);
    }
}
