package com.privatetraffic.imports;

import com.privatetraffic.profile.CustomField;
import com.privatetraffic.profile.FieldType;
import com.privatetraffic.setup.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's own fields that an import can fill. */
final class FieldsInUse {

    private final JdbcTemplate jdbc;

    FieldsInUse(Database database) {
        this.jdbc = database.jdbc();
    }

    Map<String, CustomField> byCode() {
        Map<String, CustomField> fields = new HashMap<>();
        jdbc.query("select id, code, name_en, name_zh, type, choices from pt_field where enabled = true", row -> {
            String choices = row.getString("choices");
            fields.put(
                    row.getString("code"),
                    new CustomField(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("name_en"),
                            row.getString("name_zh"),
                            FieldType.valueOf(row.getString("type")),
                            choices == null ? List.of() : List.of(choices.split("\\R", -1)),
                            true));
        });
        return fields;
    }
}
