package com.privatetraffic.profile;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which fields of its own the store has. A field is switched off, never deleted: what it held may be asked for. */
public final class CustomFields {

    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;

    CustomFields(Database database, Clock clock, AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** All of them, oldest first. */
    public List<CustomField> all() {
        return query("order by id");
    }

    public Optional<CustomField> find(String code) {
        return query("where code = ?", code).stream().findFirst();
    }

    /**
     * Makes a field; the id of what is handed in counts for nothing.
     *
     * @throws ProfileRefusedException when another has the code, or it can't be a field like this
     */
    public CustomField create(CustomField wanted, String actor) {
        CustomField field = FieldForm.checked(wanted);
        return database.transactions().execute(status -> {
            if (all().size() >= MOST) {
                throw new ProfileRefusedException(Rule.TOO_MANY, "code");
            }
            if (!insert(field, actor)) {
                throw new ProfileRefusedException(Rule.CODE_TAKEN, "code");
            }
            CustomField made = find(field.code()).orElseThrow();
            trace(actor, "CREATE", null, made);
            return made;
        });
    }

    /**
     * Changes names, choices or whether it is in use. Values that are no choice any more stay until they are changed.
     *
     * @return the field before
     * @throws ProfileRefusedException when there is no such field, or it can't be one like this
     */
    public CustomField change(String code, UnaryOperator<CustomField> change, String actor) {
        return database.transactions().execute(status -> {
            CustomField before = query("where code = ? for update", code).stream()
                    .findFirst()
                    .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_FIELD, "code"));
            CustomField after = FieldForm.checked(change.apply(before));
            if (!after.equals(before)) {
                update(after);
                trace(actor, "CHANGE", before, after);
            }
            return before;
        });
    }

    private boolean insert(CustomField field, String actor) {
        return database.insertOnce()
                .insert(
                        "insert into pt_field (code, name_en, name_zh, type, choices, enabled, created_by, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        field.code(),
                        field.englishName(),
                        field.chineseName(),
                        field.type().name(),
                        FieldForm.text(field.choices()),
                        field.enabled(),
                        actor,
                        InstantColumn.of(clock.instant()));
    }

    private void update(CustomField field) {
        database.jdbc()
                .update(
                        "update pt_field set name_en = ?, name_zh = ?, choices = ?, enabled = ? where id = ?",
                        field.englishName(),
                        field.chineseName(),
                        FieldForm.text(field.choices()),
                        field.enabled(),
                        field.id());
    }

    private List<CustomField> query(String where, Object... values) {
        return database.jdbc().query("select * from pt_field " + where, CustomFields::read, values);
    }

    private static CustomField read(ResultSet row, int number) throws SQLException {
        return new CustomField(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_en"),
                row.getString("name_zh"),
                FieldType.valueOf(row.getString("type")),
                FieldForm.choices(row.getString("choices")),
                row.getBoolean("enabled"));
    }

    private void trace(String actor, String action, CustomField before, CustomField after) {
        audit.record(new AuditEntry(
                actor,
                action,
                "field",
                after.code(),
                before == null ? null : before.toString(),
                after.toString(),
                null));
    }
}
