package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Finds out from the database which tables hold something about contacts: a capability that comes later is respected by an
 * undo without having to say so.
 */
final class References {

    /** What comes and goes with a contact. */
    private static final Set<String> OWN =
            Set.of("pt_contact", "pt_contact_identity", "pt_contact_tag", "pt_contact_field", "pt_merge_suggestion");

    private References() {}

    /** A condition on {@code pt_contact c}: something refers to it that an undo must not take away. */
    static String condition(Database database) {
        List<String> places = database.jdbc().execute((ConnectionCallback<List<String>>) connection -> {
            DatabaseMetaData meta = connection.getMetaData();
            List<String> found = new ArrayList<>();
            String table = meta.storesUpperCaseIdentifiers() ? "PT_CONTACT" : "pt_contact";
            try (ResultSet keys = meta.getExportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (keys.next()) {
                    String from = keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT);
                    if (!OWN.contains(from)) {
                        found.add("exists (select 1 from " + from + " x where x."
                                + keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT) + " = c.id)");
                    }
                }
            }
            return found;
        });
        return places.stream().sorted().collect(Collectors.joining(" or ", "(", ")"));
    }
}
