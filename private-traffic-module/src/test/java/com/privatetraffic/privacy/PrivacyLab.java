package com.privatetraffic.privacy;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What tests of a person's rights need, put together as the store does it. */
public final class PrivacyLab {

    private final Database database;
    private final Clock clock;
    private final List<PersonalData> data;

    public PrivacyLab(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Database.class, () -> database);
            context.register(PersonalDataBeans.class);
            context.refresh();
            data = context.getBeanProvider(PersonalData.class).orderedStream().toList();
        }
    }

    public Suppressions suppressions() {
        return new Suppressions(database, clock, new SuppressionHashes(new byte[32]));
    }

    public Erasure erasure() {
        return new Erasure(
                database,
                clock,
                new Contacts(database),
                data,
                List.of(new SalespersonHold(database)),
                suppressions(),
                new AuditTrail(database, clock));
    }

    public PersonExport export() {
        return new PersonExport(database, clock, new Contacts(database), data, new AuditTrail(database, clock));
    }
}
