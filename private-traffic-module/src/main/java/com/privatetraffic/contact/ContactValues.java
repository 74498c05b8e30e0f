package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is written on one contact itself, field by field and as text, so that merging treats all alike. What is blank isn't
 * there; a stage nobody moved yet is blank. A phone is its number and, on a second line, how it was received.
 */
final class ContactValues {

    private static final String CUSTOM = "field:";
    private static final String UNTOUCHED_STAGE = "TO_FOLLOW";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ContactValues(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    Map<String, String> of(long contact) {
        Map<String, String> values = jdbc.queryForObject(
                "select name, email, phone, phone_as_received, customer_id, stage, owner_code from pt_contact where id = ?",
                ContactValues::columns,
                contact);
        jdbc.query(
                "select f.code, v.field_value from pt_contact_field v join pt_field f on f.id = v.field_id"
                        + " where v.contact_id = ?",
                row -> {
                    values.put(CUSTOM + row.getString(1), row.getString(2));
                },
                contact);
        return values;
    }

    /** Null empties it. */
    void set(long contact, String field, String value) {
        switch (field) {
            case "name", "email" -> column(contact, field, value);
            case "owner" -> column(contact, "owner_code", value);
            case "stage" -> column(contact, "stage", value == null ? UNTOUCHED_STAGE : value);
            case "customer" -> column(contact, "customer_id", value == null ? null : Long.valueOf(value));
            case "phone" -> {
                String[] lines = value == null ? new String[] {null} : value.split("\n", 2);
                column(contact, "phone", lines[0]);
                column(contact, "phone_as_received", lines.length == 1 ? null : lines[1]);
            }
            default -> custom(contact, field.substring(CUSTOM.length()), value);
        }
    }

    private static Map<String, String> columns(ResultSet row, int number) throws SQLException {
        Map<String, String> values = new HashMap<>();
        put(values, "name", row.getString("name"));
        put(values, "email", row.getString("email"));
        put(values, "customer", row.getString("customer_id"));
        put(values, "owner", row.getString("owner_code"));
        String stage = row.getString("stage");
        put(values, "stage", stage.equals(UNTOUCHED_STAGE) ? null : stage);
        String received = row.getString("phone_as_received");
        put(values, "phone", received == null ? row.getString("phone") : row.getString("phone") + "\n" + received);
        return values;
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }

    private void column(long contact, String column, Object value) {
        jdbc.update(
                "update pt_contact set " + column + " = ?, updated_at = ? where id = ?",
                value,
                InstantColumn.of(clock.instant()),
                contact);
    }

    private void custom(long contact, String code, String value) {
        jdbc.update(
                "delete from pt_contact_field where contact_id = ?"
                        + " and field_id = (select id from pt_field where code = ?)",
                contact,
                code);
        if (value != null) {
            jdbc.update(
                    "insert into pt_contact_field (contact_id, field_id, field_value, updated_by, updated_at)"
                            + " select ?, id, ?, 'merge', ? from pt_field where code = ?",
                    contact,
                    value,
                    InstantColumn.of(clock.instant()),
                    code);
        }
    }
}
