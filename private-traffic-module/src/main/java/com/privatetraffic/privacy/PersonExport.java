package com.privatetraffic.privacy;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands over what is kept about a person. */
public final class PersonExport {

    /** One table's rows, read when they are asked for: never more than one part is in memory. */
    public record Part(String name, Supplier<List<Map<String, Object>>> rows) {}

    /**
     * Everything about one person.
     *
     * @param family the ids under which it stands, that of the contact included
     */
    public record Everything(long contactId, List<Long> family, Instant at, List<Part> parts) {}

    private final Database database;
    private final Clock clock;
    private final Contacts contacts;
    private final List<PersonalData> data;
    private final AuditTrail audit;

    public PersonExport(Database database, Clock clock, Contacts contacts, List<PersonalData> data, AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.contacts = contacts;
        this.data =
                data.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
        this.audit = audit;
    }

    /** Empty when there is no such contact; that somebody took it is noted before the first row is read. */
    public Optional<Everything> of(long contactId, String actor) {
        return contacts.find(contactId).map(Contact::id).map(root -> {
            database.transactions()
                    .executeWithoutResult(status -> audit.record(
                            new AuditEntry(actor, "EXPORT", "contact", Long.toString(root), null, null, null)));
            List<Long> family = contacts.family(root);
            List<Part> parts = data.stream()
                    .map(part -> new Part(part.name(), () -> part.of(family)))
                    .toList();
            return new Everything(root, family, clock.instant(), parts);
        });
    }
}
