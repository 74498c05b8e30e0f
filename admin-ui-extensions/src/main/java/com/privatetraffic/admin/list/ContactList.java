package com.privatetraffic.admin.list;

import com.privatetraffic.admin.entity.ContactEntity;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import java.time.Clock;
import java.util.Date;

/** Contacts: name and stage may be changed. */
final class ContactList extends AdminList<ContactEntity> {

    private static final int LONGEST_NAME = 200;
    private static final Choice STAGE =
            Choice.of("stage", "pt.stage", "TO_FOLLOW", "FOLLOWING", "DEALT", "NO_INTENTION", "LOST");

    private final AuditTrail audit;
    private final Clock clock;

    ContactList(AuditTrail audit, Clock clock) {
        super(
                ContactEntity.class,
                STAGE,
                Choice.of("emailConsent", "pt.consent", "YES", "NO"),
                Choice.of("source", "pt.source", "CHECKOUT"));
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    void show(ContactEntity row, Cells cells) {
        if (row.getEmailConsent() == null) {
            cells.show("emailConsent", cells.words().text("pt.consent.UNKNOWN"));
        }
    }

    @Override
    boolean isEditable() {
        return true;
    }

    @Override
    void change(ContactEntity row, Submitted form, String actor) {
        String name = form.text("name", row.getName());
        String stage = form.text("stage", row.getStage());
        if (name != null && name.length() > LONGEST_NAME) {
            form.refuse("name", "pt.error.contactName");
        }
        if (!STAGE.values().contains(stage)) {
            form.refuse("stage", "pt.error.stage");
        }
        if (form.isRefused()) {
            return;
        }
        String before = summary(row);
        row.change(name, stage, Date.from(clock.instant()));
        String after = summary(row);
        if (!before.equals(after)) {
            audit.record(new AuditEntry(actor, "UPDATE", "contact", row.getId().toString(), before, after, null));
        }
    }

    private static String summary(ContactEntity row) {
        return "name " + row.getName() + ", stage " + row.getStage();
    }
}
