package com.privatetraffic.profile;

import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the store's own fields hold of a contact. For a contact merged into another, the other has the values. */
public final class ContactFields {

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final CustomFields fields;
    private final ProfileTrace trace;

    ContactFields(Database database, Clock clock, ContactLocks locks, CustomFields fields, ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.fields = fields;
        this.trace = trace;
    }

    /** By code, of the fields that are in use. */
    public Map<String, String> of(long contactId) {
        Map<String, String> values = new LinkedHashMap<>();
        database.jdbc()
                .query(
                        "select d.code, f.field_value from pt_contact_field f join pt_field d on d.id = f.field_id"
                                + " where d.enabled = true and f.contact_id = ? order by d.id",
                        row -> {
                            values.put(row.getString("code"), row.getString("field_value"));
                        },
                        contactId);
        return values;
    }

    /**
     * Fills fields, all of them or none; null and blanks empty one.
     *
     * @param typed by code
     * @return what the named fields held before, null for nothing: setting it again undoes this
     * @throws ProfileRefusedException when there is no such contact or field, or a value can't be one of its field
     */
    public Map<String, String> set(long contactId, Map<String, String> typed, String actor) {
        Map<CustomField, String> wanted = new LinkedHashMap<>();
        new TreeMap<>(typed).forEach((code, value) -> {
            CustomField field = fields.find(code)
                    .filter(CustomField::enabled)
                    .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_FIELD, "fields." + code));
            wanted.put(field, field.kept(value));
        });
        return database.transactions().execute(status -> {
            long root = locks.lock(contactId).id();
            Map<String, String> known = of(root);
            Map<String, String> before = new HashMap<>();
            wanted.forEach((field, value) -> {
                String held = known.get(field.code());
                before.put(field.code(), held);
                if (!Objects.equals(held, value)) {
                    write(root, field, value, actor);
                    trace.leave(root, actor, "FIELD", said(field, held), said(field, value), null);
                }
            });
            return before;
        });
    }

    private void write(long root, CustomField field, String value, String actor) {
        // The contact's row is held, so nobody else comes between.
        database.jdbc().update("delete from pt_contact_field where field_id = ? and contact_id = ?", field.id(), root);
        if (value != null) {
            database.jdbc()
                    .update(
                            "insert into pt_contact_field (contact_id, field_id, field_value, updated_by, updated_at)"
                                    + " values (?, ?, ?, ?, ?)",
                            root,
                            field.id(),
                            value,
                            actor,
                            InstantColumn.of(clock.instant()));
        }
    }

    private static String said(CustomField field, String value) {
        return value == null ? null : field.code() + " = " + value;
    }
}
