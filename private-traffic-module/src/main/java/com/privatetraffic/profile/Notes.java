package com.privatetraffic.profile;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Notes about contacts. */
public final class Notes {

    private static final int LONGEST = 4000;

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final ProfileTrace trace;

    Notes(Database database, Clock clock, ContactLocks locks, ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.trace = trace;
    }

    /**
     * Writes a note down.
     *
     * @throws ProfileRefusedException when there is no such contact, or the text is empty or too long
     */
    public Note write(long contactId, String text, String actor) {
        String written = WrittenText.required("note", text, LONGEST);
        return database.transactions().execute(status -> {
            long root = locks.lock(contactId).id();
            Note note = find(insert(root, written, actor)).orElseThrow();
            // The trail says that there is a note, not what it says: a note can be taken back.
            trace.leave(root, actor, "NOTE", null, "note " + note.id(), null);
            return note;
        });
    }

    /**
     * Takes a note back.
     *
     * @return the note as it was, from which it can be written again; empty when this contact has no such note
     */
    public Optional<Note> remove(long contactId, long noteId, String actor) {
        return database.transactions().execute(status -> {
            long root = locks.lock(contactId).id();
            Optional<Note> note = find(noteId).filter(found -> belongsTo(found, root));
            if (note.isPresent()) {
                database.jdbc().update("delete from pt_contact_note where id = ?", noteId);
                trace.leave(root, actor, "REMOVE_NOTE", "note " + noteId, null, null);
            }
            return note;
        });
    }

    private boolean belongsTo(Note note, long root) {
        List<Long> holder = database.jdbc()
                .queryForList(
                        "select coalesce(merged_into, id) from pt_contact where id = ?", Long.class, note.contactId());
        return holder.contains(root);
    }

    private Optional<Note> find(long id) {
        return database.jdbc().query("select * from pt_contact_note where id = ?", Notes::read, id).stream()
                .findFirst();
    }

    private long insert(long contactId, String text, String actor) {
        KeyHolder key = new GeneratedKeyHolder();
        database.jdbc()
                .update(
                        connection -> {
                            PreparedStatement insert = connection.prepareStatement(
                                    "insert into pt_contact_note (contact_id, note, actor, written_at) values (?, ?, ?, ?)",
                                    new String[] {"id"});
                            insert.setLong(1, contactId);
                            insert.setString(2, text);
                            insert.setString(3, actor);
                            insert.setObject(4, InstantColumn.of(clock.instant()));
                            return insert;
                        },
                        key);
        return key.getKeyAs(Long.class);
    }

    private static Note read(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getString("note"),
                row.getString("actor"),
                InstantColumn.read(row, "written_at"));
    }
}
