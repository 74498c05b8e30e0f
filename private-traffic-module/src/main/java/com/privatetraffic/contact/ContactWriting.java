package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The statements of an arrival; each joins the caller's transaction. */
final class ContactWriting {

    private final Database database;
    private final Clock clock;
    private final Identities identities;

    ContactWriting(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.identities = new Identities(database, clock);
    }

    /** A contact that knows nothing but where it came from; returns its id. */
    long insert(ArrivalFacts facts) {
        Origin origin = facts.origin();
        Object now = InstantColumn.of(clock.instant());
        Object[] values = {
            origin.source().name(),
            origin.channelId(),
            origin.poolId(),
            origin.linkCode(),
            origin.clickId(),
            InstantColumn.of(origin.clickedAt()),
            origin.campaign(),
            now,
            now,
            now
        };
        KeyHolder key = new GeneratedKeyHolder();
        database.jdbc()
                .update(
                        connection -> {
                            var insert = connection.prepareStatement(
                                    "insert into pt_contact (source, source_channel_id, source_pool_id,"
                                            + " source_link_code, source_click_id, source_clicked_at,"
                                            + " source_campaign, created_at, updated_at, last_activity_at)"
                                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                    new String[] {"id"});
                            for (int i = 0; i < values.length; i++) {
                                insert.setObject(i + 1, values[i]);
                            }
                            return insert;
                        },
                        key);
        return key.getKeyAs(Long.class);
    }

    /** Takes back a contact nothing refers to yet. */
    void withdraw(long id) {
        database.jdbc().update("delete from pt_contact where id = ?", id);
    }

    /** Keeps others from changing the contact until the caller's transaction ends, but not from referring to it. */
    void hold(long id) {
        String lock =
                switch (database.kind()) {
                    case POSTGRESQL -> " for no key update";
                    // Where a reference doesn't lock what it refers to.
                    case H2 -> " for update";
                };
        database.jdbc().queryForList("select id from pt_contact where id = ?" + lock, id);
    }

    /** Whether the identity was free and is now this contact's. */
    boolean claim(Identity identity, long contactId) {
        return identities.claim(identity, contactId);
    }

    /** Fills what is still blank; what is known is never overwritten by a later arrival. */
    boolean complete(long id, ArrivalFacts facts) {
        return database.jdbc()
                        .update(
                                """
                                update pt_contact set name = coalesce(name, ?), email = coalesce(email, ?),
                                  phone_as_received = case when phone is null then ? else phone_as_received end,
                                  phone = coalesce(phone, ?), customer_id = coalesce(customer_id, ?), updated_at = ?
                                 where id = ?""",
                                facts.name(),
                                facts.email(),
                                facts.phoneAsReceived(),
                                facts.phone(),
                                facts.customerId(),
                                InstantColumn.of(clock.instant()),
                                id)
                == 1;
    }

    /** The visit becomes one of this person's; it stays whoever's it was. */
    void rememberClick(long contactId, Origin origin) {
        if (origin.clickId() != null) {
            database.insertOnce()
                    .insert(
                            "insert into pt_contact_click (click_id, contact_id, clicked_at) values (?, ?, ?)",
                            origin.clickId(),
                            contactId,
                            InstantColumn.of(origin.clickedAt()));
        }
    }
}
