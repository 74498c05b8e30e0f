package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's own fields, as they stand. */
final class CustomFields {

    private final JdbcTemplate jdbc;

    CustomFields(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Those that are in use, by code. */
    Map<String, CustomField> all() {
        Map<String, CustomField> fields = new HashMap<>();
        jdbc.query("select id, code, type, choices from pt_field where enabled = true", row -> {
            String choices = row.getString("choices");
            fields.put(
                    row.getString("code"),
                    new CustomField(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("type"),
                            choices == null ? List.of() : List.of(choices.split("\\R", -1))));
        });
        return fields;
    }
}
