package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes blank again what an import filled in at contacts that were there before, where it still stands. */
final class ChangeUndo {

    private record Change(long id, long contactId, String what, String detail, String value) {}

    private final JdbcTemplate jdbc;
    private final Database database;
    private final Clock clock;

    ChangeUndo(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** False when there is nothing left to take back. */
    boolean stretch(long importId, int most) {
        List<Change> changes = jdbc.query(
                "select c.* from pt_import_change c join pt_import i on i.id = c.import_id"
                        + " where c.import_id = ? and c.id > i.undo_change order by c.id fetch first " + most
                        + " rows only",
                (row, number) -> new Change(
                        row.getLong("id"),
                        row.getLong("contact_id"),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getString("new_value")),
                importId);
        if (changes.isEmpty()) {
            return false;
        }
        long restored = 0;
        for (Change change : changes) {
            if (undone(change, importId)) {
                restored++;
            } else {
                keep(change.contactId(), importId);
            }
        }
        jdbc.update(
                "update pt_import set undo_change = ?, restored = restored + ?,"
                        + " kept = (select count(*) from pt_import_kept where import_id = ?) where id = ?",
                changes.get(changes.size() - 1).id(),
                restored,
                importId,
                importId);
        return true;
    }

    private boolean undone(Change change, long importId) {
        Object now = InstantColumn.of(clock.instant());
        return switch (change.what()) {
                    case "NAME", "EMAIL" -> {
                        String column = change.what().equals("NAME") ? "name" : "email";
                        yield jdbc.update(
                                "update pt_contact set " + column + " = null, updated_at = ? where id = ? and " + column
                                        + " = ?",
                                now,
                                change.contactId(),
                                change.value());
                    }
                    case "PHONE" ->
                        jdbc.update(
                                "update pt_contact set phone = null, phone_as_received = null, updated_at = ?"
                                        + " where id = ? and phone = ?",
                                now,
                                change.contactId(),
                                change.value());
                    case "IDENTITY" ->
                        jdbc.update(
                                "delete from pt_contact_identity where contact_id = ? and platform = ?"
                                        + " and account = '-' and external_id = ?",
                                change.contactId(),
                                change.detail(),
                                change.value());
                    case "TAG" ->
                        jdbc.update(
                                "delete from pt_contact_tag where contact_id = ? and tag_id = ? and import_id = ?",
                                change.contactId(),
                                Long.valueOf(change.value()),
                                importId);
                    default ->
                        jdbc.update(
                                "delete from pt_contact_field where contact_id = ? and field_id = ? and field_value = ?"
                                        + " and updated_by = ?",
                                change.contactId(),
                                Long.valueOf(change.detail()),
                                change.value(),
                                ImportActor.of(importId));
                }
                == 1;
    }

    private void keep(long contactId, long importId) {
        database.insertOnce()
                .insert(
                        "insert into pt_import_kept (import_id, contact_id, reason) values (?, ?, 'CHANGED')",
                        importId,
                        contactId);
    }
}
