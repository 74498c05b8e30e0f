package com.privatetraffic.profile;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contacts;
import java.time.Clock;

/** What every change of a contact leaves behind: a row in the audit trail, and that something happened with the person. */
final class ProfileTrace {

    private final AuditTrail audit;
    private final Contacts contacts;
    private final Clock clock;

    ProfileTrace(AuditTrail audit, Contacts contacts, Clock clock) {
        this.audit = audit;
        this.contacts = contacts;
        this.clock = clock;
    }

    void leave(long contactId, String actor, String action, String before, String after, String reason) {
        contacts.touch(contactId, clock.instant());
        audit.record(new AuditEntry(actor, action, "contact", Long.toString(contactId), before, after, reason));
    }
}
