package com.privatetraffic.privacy;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.merge.HeldContacts;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what is kept about a person: the contact and all merged into it become tombstones, everything else goes or names
 * nobody any more, money stays under the contact's id. By whatever they were known, no import brings them back; whoever
 * writes again by themselves is somebody new.
 */
public final class Erasure {

    private final Database database;
    private final Clock clock;
    private final Contacts contacts;
    private final List<PersonalData> data;
    private final List<ErasureHold> holds;
    private final Suppressions suppressions;
    private final AuditTrail audit;
    private final HeldContacts held;

    public Erasure(
            Database database,
            Clock clock,
            Contacts contacts,
            List<PersonalData> data,
            List<ErasureHold> holds,
            Suppressions suppressions,
            AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.contacts = contacts;
        this.data = List.copyOf(data);
        this.holds = List.copyOf(holds);
        this.suppressions = suppressions;
        this.audit = audit;
        this.held = new HeldContacts(database);
    }

    /**
     * All or nothing, in one transaction. Who is erased already stays as they are.
     *
     * @param reason why, in words that don't name the person: they are kept
     * @return empty when there is no such contact
     * @throws ErasureRefusedException when something has to be settled before
     */
    public Optional<Erased> erase(long contactId, String reason, String actor) {
        return held.holding(List.of(contactId), answering -> Optional.ofNullable(answering.get(contactId))
                .map(root -> eraseHeld(root, reason, actor)));
    }

    private Erased eraseHeld(long root, String reason, String actor) {
        Contact person = contacts.find(root).orElseThrow();
        if (person.erasedAt() != null) {
            return new Erased(root, person.erasedAt());
        }
        List<Long> family = contacts.family(root);
        holds.stream()
                .map(hold -> hold.reason(family))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> {
                    throw new ErasureRefusedException(why);
                });
        suppressions.add(knownBy(root, family), SuppressionReason.ERASED);
        data.forEach(part -> part.erase(family));
        Instant now = clock.instant();
        bury(family, now);
        audit.record(new AuditEntry(actor, "ERASE", "contact", Long.toString(root), null, "erased", reason));
        return new Erased(root, now);
    }

    private Set<Identity> knownBy(long root, List<Long> family) {
        Set<Identity> all = new LinkedHashSet<>(contacts.identities(root));
        all.addAll(read("email", family).stream().map(Identity::email).toList());
        all.addAll(read("phone", family).stream().map(Identity::phone).toList());
        return all;
    }

    private List<String> read(String column, List<Long> family) {
        return new ArrayList<>(database.jdbc()
                .queryForList(
                        "select " + column + " from pt_contact where " + column + " is not null and id = any (?)",
                        String.class,
                        (Object) family.toArray(Long[]::new)));
    }

    /** Where they came from stays for the sums of pools, and who answers for which id. */
    private void bury(List<Long> family, Instant now) {
        Long[] ids = family.toArray(Long[]::new);
        database.jdbc().update("delete from pt_contact_identity where contact_id = any (?)", (Object) ids);
        database.jdbc().update("delete from pt_consent_state where contact_id = any (?)", (Object) ids);
        database.jdbc()
                .update(
                        "update pt_contact set name = null, email = null, phone = null, phone_as_received = null,"
                                + " customer_id = null, owner_code = null, source_click_id = null,"
                                + " source_clicked_at = null, erased_at = ?, updated_at = ? where id = any (?)",
                        InstantColumn.of(now),
                        InstantColumn.of(now),
                        ids);
    }
}
