package com.privatetraffic.profile;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** The store's tags. One comes to be by being used; two never differ in case alone. */
public final class Tags {

    private static final String SUBJECT = "tag";

    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;

    Tags(Database database, Clock clock, AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those whose name begins so, by name, from the one after {@code afterKey} on; both may be empty. */
    public List<Tag> list(String beginning, String afterKey, int limit) {
        String pattern =
                key(beginning).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return database.jdbc()
                .query(
                        "select id, name from pt_tag where name_key like ? and name_key > ? order by name_key"
                                + " fetch first ? rows only",
                        (row, number) -> new Tag(row.getLong("id"), row.getString("name")),
                        pattern,
                        afterKey,
                        limit);
    }

    /** The form in which names are compared and lists are ordered. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Tag> find(long id) {
        return one("id = ?", id);
    }

    public Optional<Tag> named(String name) {
        return one("name_key = ?", key(name));
    }

    /** The tag of this name, in any case; made now if there is none. In the caller's transaction. */
    Tag use(String typed, String actor) {
        String name = name("tags", typed);
        boolean isNew = database.insertOnce()
                .insert(
                        "insert into pt_tag (name, name_key, created_by, created_at) values (?, ?, ?, ?)",
                        name,
                        key(name),
                        actor,
                        InstantColumn.of(clock.instant()));
        Tag tag = named(name).orElseThrow();
        if (isNew) {
            trace(actor, "CREATE", tag.id(), null, name);
        }
        return tag;
    }

    /**
     * Gives a tag another name.
     *
     * @return the name before
     * @throws ProfileRefusedException when there is no such tag, another has the name, or it can't be one
     */
    public String rename(long id, String typed, String actor) {
        String name = name("name", typed);
        return database.transactions().execute(status -> {
            Tag tag = lock(id);
            if (!tag.name().equals(name)) {
                update(id, name);
                trace(actor, "RENAME", id, tag.name(), name);
            }
            return tag.name();
        });
    }

    /** Takes a tag off all contacts and away. Returns how many had it; 0 too when there is no such tag. */
    public int delete(long id, String actor) {
        return database.transactions().execute(status -> {
            Optional<Tag> tag = held(id);
            if (tag.isEmpty()) {
                return 0;
            }
            int contacts = database.jdbc().update("delete from pt_contact_tag where tag_id = ?", id);
            database.jdbc().update("delete from pt_tag where id = ?", id);
            trace(actor, "DELETE", id, tag.get().name() + ": " + contacts + " contacts", null);
            return contacts;
        });
    }

    /**
     * Whoever has the one has the other from now on; the one is gone.
     *
     * @throws ProfileRefusedException when there is no such tag or both are one
     */
    public void merge(long id, long intoId, String actor) {
        if (id == intoId) {
            throw new ProfileRefusedException(Rule.SAME_TAG, "into");
        }
        database.transactions().executeWithoutResult(status -> {
            Tag first = lock(Math.min(id, intoId));
            Tag second = lock(Math.max(id, intoId));
            Tag gone = first.id() == id ? first : second;
            Tag into = first.id() == id ? second : first;
            database.jdbc()
                    .update(
                            "insert into pt_contact_tag (contact_id, tag_id, added_by, added_at, import_id, merge_id)"
                                    + " select t.contact_id, cast(? as bigint), t.added_by, t.added_at, t.import_id,"
                                    + " t.merge_id from pt_contact_tag t where t.tag_id = ? and not exists (select 1"
                                    + " from pt_contact_tag o where o.contact_id = t.contact_id and o.tag_id = ?)",
                            intoId,
                            id,
                            intoId);
            database.jdbc().update("delete from pt_contact_tag where tag_id = ?", id);
            database.jdbc().update("delete from pt_tag where id = ?", id);
            trace(actor, "MERGE", id, gone.name(), into.name());
        });
    }

    private void update(long id, String name) {
        try {
            database.jdbc().update("update pt_tag set name = ?, name_key = ? where id = ?", name, key(name), id);
        } catch (DuplicateKeyException taken) {
            throw new ProfileRefusedException(Rule.NAME_TAKEN, "name");
        }
    }

    private Tag lock(long id) {
        return held(id).orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_TAG, "id"));
    }

    private Optional<Tag> held(long id) {
        return one("id = ? for update", id);
    }

    private Optional<Tag> one(String where, Object value) {
        return database
                .jdbc()
                .query(
                        "select id, name from pt_tag where " + where,
                        (row, number) -> new Tag(row.getLong("id"), row.getString("name")),
                        value)
                .stream()
                .findFirst();
    }

    static String name(String field, String typed) {
        String name = WrittenText.required(field, typed, Tag.LONGEST);
        // Some letters become two in lower case.
        if (key(name).length() > Tag.LONGEST) {
            throw new ProfileRefusedException(Rule.TOO_LONG, field);
        }
        return name;
    }

    private void trace(String actor, String action, long id, String before, String after) {
        audit.record(new AuditEntry(actor, action, SUBJECT, Long.toString(id), before, after, null));
    }
}
