package com.privatetraffic.profile;

import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Puts tags on contacts and takes them off. For a contact merged into another, the other has the tags. */
public final class ContactTags {

    /** Contacts that get or lose a tag in one go. */
    public static final int MOST_CONTACTS = 1000;

    /** Tags of one contact that are set in one go. */
    public static final int MOST_TAGS = 50;

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final Tags tags;
    private final ProfileTrace trace;

    ContactTags(Database database, Clock clock, ContactLocks locks, Tags tags, ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.tags = tags;
        this.trace = trace;
    }

    /** The names of a contact's tags, by name. */
    public List<String> of(long contactId) {
        return database.jdbc()
                .queryForList(
                        "select g.name from pt_tag g join pt_contact_tag t on t.tag_id = g.id where t.contact_id = ?"
                                + " order by g.name_key",
                        String.class,
                        contactId);
    }

    /**
     * Puts a tag on contacts, making it if there is none of the name. Unknown and erased contacts are passed over.
     *
     * @return those that didn't have it: taking it off them undoes this
     * @throws ProfileRefusedException when the name can't be one, or these are too many contacts
     */
    public List<Long> add(Collection<Long> contactIds, String name, String actor) {
        checkNumber(contactIds);
        return database.transactions().execute(status -> {
            List<Long> locked = locks.lockAll(contactIds);
            Tag tag = tags.use(name, actor);
            return locked.stream().filter(id -> put(id, tag, actor)).toList();
        });
    }

    /**
     * Takes a tag off contacts.
     *
     * @return those that had it: putting it on them undoes this
     * @throws ProfileRefusedException when these are too many contacts
     */
    public List<Long> remove(Collection<Long> contactIds, String name, String actor) {
        checkNumber(contactIds);
        return database.transactions().execute(status -> {
            List<Long> locked = locks.lockAll(contactIds);
            Optional<Tag> tag = tags.named(name);
            return locked.stream()
                    .filter(id -> tag.isPresent() && take(id, tag.get(), actor))
                    .toList();
        });
    }

    /**
     * Leaves a contact with exactly these tags.
     *
     * @return the tags before
     * @throws ProfileRefusedException when there is no such contact, or these are too many or can't be tags
     */
    public List<String> set(long contactId, Collection<String> names, String actor) {
        if (names.size() > MOST_TAGS) {
            throw new ProfileRefusedException(Rule.TOO_MANY, "tags");
        }
        return database.transactions().execute(status -> {
            long root = locks.lock(contactId).id();
            List<String> before = of(root);
            TreeMap<String, String> wanted = new TreeMap<>();
            names.forEach(name -> wanted.putIfAbsent(Tags.key(Tags.name("tags", name)), name));
            before.stream().filter(name -> !wanted.containsKey(Tags.key(name))).forEach(name -> tags.named(name)
                    .ifPresent(tag -> take(root, tag, actor)));
            // By name: two at once who make the same tags wait for each other instead of forever.
            wanted.values().forEach(name -> put(root, tags.use(name, actor), actor));
            return before;
        });
    }

    private boolean put(long root, Tag tag, String actor) {
        boolean isNew = database.insertOnce()
                .insert(
                        "insert into pt_contact_tag (contact_id, tag_id, added_by, added_at) values (?, ?, ?, ?)",
                        root,
                        tag.id(),
                        actor,
                        InstantColumn.of(clock.instant()));
        if (isNew) {
            trace.leave(root, actor, "TAG", null, tag.name(), null);
        }
        return isNew;
    }

    private boolean take(long root, Tag tag, String actor) {
        int gone = database.jdbc()
                .update("delete from pt_contact_tag where tag_id = ? and contact_id = ?", tag.id(), root);
        if (gone > 0) {
            trace.leave(root, actor, "UNTAG", tag.name(), null, null);
        }
        return gone > 0;
    }

    private static void checkNumber(Collection<Long> contactIds) {
        if (contactIds.size() > MOST_CONTACTS) {
            throw new ProfileRefusedException(Rule.TOO_MANY, "contacts");
        }
    }
}
