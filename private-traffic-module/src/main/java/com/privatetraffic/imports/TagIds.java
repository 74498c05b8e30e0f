package com.privatetraffic.imports;

import com.privatetraffic.profile.Tags;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Tags by name; those that aren't there are made. */
final class TagIds {

    private static final int REMEMBERED = 10_000;

    private final Database database;
    private final Clock clock;
    private final String actor;
    private final Map<String, Long> ids = new HashMap<>();

    TagIds(Database database, Clock clock, String actor) {
        this.database = database;
        this.clock = clock;
        this.actor = actor;
    }

    long id(String name) {
        String key = Tags.key(name);
        Long known = ids.get(key);
        if (known != null) {
            return known;
        }
        database.insertOnce()
                .insert(
                        "insert into pt_tag (name, name_key, created_by, created_at) values (?, ?, ?, ?)",
                        name,
                        key,
                        actor,
                        InstantColumn.of(clock.instant()));
        long id = database.jdbc().queryForObject("select id from pt_tag where name_key = ?", Long.class, key);
        if (ids.size() < REMEMBERED) {
            ids.put(key, id);
        }
        return id;
    }

    /** What was made in a transaction that was rolled back is not there. */
    void forget() {
        ids.clear();
    }
}
