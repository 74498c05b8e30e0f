package com.privatetraffic.profile;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import java.util.Collection;
import java.util.List;

/**
 * Holds a contact's row until the caller's transaction ends: what is written about a person follows one another, and never
 * comes after their data was removed or onto a contact that is merged at the same moment.
 */
final class ContactLocks {

    private final Database database;
    private final Contacts contacts;

    ContactLocks(Database database, Contacts contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /** Who answers for this id now, as they are from here on. */
    Contact lock(long id) {
        while (true) {
            long root = contacts.find(id)
                    .map(Contact::id)
                    .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_CONTACT, "id"));
            if (!hold("id = ?", root).isEmpty()) {
                Contact contact = contacts.find(root).orElseThrow();
                if (contact.erasedAt() != null) {
                    throw new ProfileRefusedException(Rule.ERASED, "id");
                }
                return contact;
            }
            // Merged since it was read: whoever answers now is asked instead.
        }
    }

    /** Those who answer for these ids and aren't erased, in the order of their ids; what is unknown is passed over. */
    List<Long> lockAll(Collection<Long> ids) {
        List<Long> roots = database.jdbc()
                .queryForList(
                        "select distinct coalesce(merged_into, id) from pt_contact where id = any (?)",
                        Long.class,
                        (Object) ids.toArray(Long[]::new));
        return hold("erased_at is null and id = any (?)", roots.toArray(Long[]::new));
    }

    private List<Long> hold(String which, Object value) {
        return database.jdbc()
                .queryForList(
                        "select id from pt_contact where merged_into is null and " + which + " order by id for update",
                        Long.class,
                        value);
    }
}
