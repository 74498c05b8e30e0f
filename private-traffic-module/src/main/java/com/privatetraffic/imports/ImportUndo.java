package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes an import back: contacts it made go, unless something happened with them since; what it filled in at others is
 * blank again, unless it was changed since. What stays is listed with its reason. A stretch in a transaction that moves the
 * progress too, so that it goes on after a crash.
 */
public final class ImportUndo {

    /** A contact that stays. */
    public record Kept(long contactId, String reason) {}

    private static final int STRETCH = 2000;

    private final Database database;
    private final JdbcTemplate jdbc;
    private final ImportList list;
    private final ChangeUndo changes;

    public ImportUndo(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.list = new ImportList(database);
        this.changes = new ChangeUndo(database, clock);
    }

    /** What an undo would do now; nothing is changed. */
    public Undone forecast(long id) {
        long kept = count("select count(*) from pt_contact c where c.import_id = ? and " + stays(), id);
        long made = count("select count(*) from pt_contact c where c.import_id = ?", id);
        return new Undone(made - kept, count("select count(*) from pt_import_change where import_id = ?", id), kept);
    }

    /** What stayed, by contact, those with an id above {@code afterId}. */
    public List<Kept> kept(long id, long afterId, int limit) {
        return jdbc.query(
                "select contact_id, reason from pt_import_kept where import_id = ? and contact_id > ?"
                        + " order by contact_id fetch first ? rows only",
                (row, number) -> new Kept(row.getLong(1), row.getString(2)),
                id,
                afterId,
                limit);
    }

    void run(long id) {
        String stays = stays();
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(database.transactions().execute(status -> {
                Optional<Import> undoing = list.lock(id).filter(each -> each.state() == ImportState.UNDOING);
                return undoing.isPresent() && (contacts(id, stays) || changes.stretch(id, STRETCH) || end(id));
            }));
        }
    }

    /** Always false: it was the last step. */
    private boolean end(long id) {
        jdbc.update("update pt_import set state = 'UNDONE' where id = ?", id);
        return false;
    }

    private boolean contacts(long id, String stays) {
        Long from = jdbc.queryForObject("select undo_contact from pt_import where id = ?", Long.class, id);
        Long to = jdbc.queryForObject(
                "select max(id) from (select id from pt_contact where import_id = ? and id > ? order by id"
                        + " fetch first " + STRETCH + " rows only) stretch",
                Long.class,
                id,
                from);
        if (to == null) {
            return false;
        }
        String range = "c.import_id = ? and c.id > ? and c.id <= ?";
        int kept = jdbc.update(
                "insert into pt_import_kept (import_id, contact_id, reason) select c.import_id, c.id, case"
                        + " when c.customer_id is not null then 'CUSTOMER'"
                        + " when c.merged_into is not null or exists (select 1 from pt_contact m where m.merged_into = c.id)"
                        + " then 'MERGED' when " + touched() + " then 'CHANGED' else 'USED' end"
                        + " from pt_contact c where " + range + " and " + stays,
                id,
                from,
                to);
        int removed = remove(id, from, to);
        jdbc.update(
                "update pt_import set undo_contact = ?, removed = removed + ?, kept = kept + ? where id = ?",
                to,
                removed,
                kept,
                id);
        return true;
    }

    private int remove(long id, long from, long to) {
        String gone = "select c.id from pt_contact c where c.import_id = ? and c.id > ? and c.id <= ? and not exists"
                + " (select 1 from pt_import_kept k where k.import_id = c.import_id and k.contact_id = c.id)";
        jdbc.update("delete from pt_contact_identity where contact_id in (" + gone + ")", id, from, to);
        jdbc.update("delete from pt_contact_tag where contact_id in (" + gone + ")", id, from, to);
        jdbc.update("delete from pt_contact_field where contact_id in (" + gone + ")", id, from, to);
        jdbc.update("delete from pt_merge_suggestion where contact_a in (" + gone + ")", id, from, to);
        jdbc.update("delete from pt_merge_suggestion where contact_b in (" + gone + ")", id, from, to);
        return jdbc.update("delete from pt_contact where id in (" + gone + ")", id, from, to);
    }

    private String stays() {
        return "(c.customer_id is not null or c.merged_into is not null"
                + " or exists (select 1 from pt_contact m where m.merged_into = c.id) or " + touched() + " or "
                + References.condition(database) + ")";
    }

    private static String touched() {
        return "(c.updated_at <> c.created_at or c.last_activity_at <> c.created_at or c.erased_at is not null"
                + " or c.stage <> 'TO_FOLLOW' or c.owner_code is not null"
                + " or exists (select 1 from pt_contact_tag t where t.contact_id = c.id"
                + " and (t.import_id is null or t.import_id <> c.import_id))"
                + " or exists (select 1 from pt_contact_field f where f.contact_id = c.id"
                + " and f.updated_by <> concat('import:', c.import_id)))";
    }

    private long count(String sql, long id) {
        return jdbc.queryForObject(sql, Long.class, id);
    }
}
