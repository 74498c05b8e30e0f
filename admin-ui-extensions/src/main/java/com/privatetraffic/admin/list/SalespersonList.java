package com.privatetraffic.admin.list;

import com.privatetraffic.admin.entity.SalespersonEntity;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.sales.SalespersonState;
import com.privatetraffic.sales.SalespersonType;
import java.util.Objects;

/** Salespeople: name, phone and what they say of themselves may be corrected; their state moves elsewhere. */
final class SalespersonList extends AdminList<SalespersonEntity> {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ABOUT = 1000;

    private final AuditTrail audit;
    private final PhoneNumbers phones;

    SalespersonList(AuditTrail audit, PhoneNumbers phones) {
        super(
                SalespersonEntity.class,
                Choice.of("state", "pt.salesperson", SalespersonState.class),
                Choice.of("type", "pt.type", SalespersonType.class));
        this.audit = audit;
        this.phones = phones;
    }

    @Override
    void show(SalespersonEntity row, Cells cells) {
        // Its choices and dates say everything.
    }

    @Override
    boolean isEditable() {
        return true;
    }

    @Override
    void change(SalespersonEntity row, Submitted form, String actor) {
        String name = form.text("name", row.getName());
        String phone = form.text("phone", row.getPhone());
        String about = form.text("about", row.getAbout());
        if (name == null || name.length() > LONGEST_NAME) {
            form.refuse("name", "pt.error.salespersonName");
        }
        if (about != null && about.length() > LONGEST_ABOUT) {
            form.refuse("about", "pt.error.about");
        }
        String e164 = phones.e164(phone).orElse(null);
        if (e164 == null && !Objects.equals(phone, row.getPhone())) {
            form.refuse("phone", "pt.error.phone");
        }
        if (form.isRefused()) {
            return;
        }
        String before = summary(row);
        row.change(name, about);
        if (e164 != null && !e164.equals(row.getPhone())) {
            row.changePhone(e164, phone);
        }
        String after = summary(row);
        if (!before.equals(after)) {
            audit.record(new AuditEntry(actor, "UPDATE", "salesperson", row.getCode(), before, after, null));
        }
    }

    private static String summary(SalespersonEntity row) {
        return "name " + row.getName() + ", phone " + row.getPhone() + ", about " + row.getAbout();
    }
}
