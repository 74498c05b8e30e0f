package com.privatetraffic.merge;

import com.privatetraffic.setup.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs a step while those who answer for some contacts are held, in the order of their ids, so that of two who join or part
 * the same people one comes after the other. A contact that was merged is changed only by whoever holds the one it was
 * merged into.
 */
public final class HeldContacts {

    private final Database database;

    public HeldContacts(Database database) {
        this.database = database;
    }

    /**
     * In the caller's transaction or one of its own; tried again while others change who answers for whom.
     *
     * @param step takes who answers for each of the contacts that exist
     */
    public <T> T holding(List<Long> contacts, Function<Map<Long, Long>, T> step) {
        Optional<T> result = Optional.empty();
        while (result.isEmpty()) {
            result = database.transactions().execute(status -> {
                Map<Long, Long> roots = roots(contacts);
                boolean held = new TreeSet<>(roots.values()).stream().allMatch(this::hold);
                return held && roots.equals(roots(contacts)) ? Optional.of(step.apply(roots)) : Optional.empty();
            });
        }
        return result.get();
    }

    /**
     * False when it doesn't answer for itself any more: whoever holds the one that does may want this row, so nothing else
     * is waited for with it in hand.
     */
    private boolean hold(long id) {
        database.jdbc().queryForList("select id from pt_contact where id = ? for update", Long.class, id);
        return Long.valueOf(id).equals(roots(List.of(id)).get(id));
    }

    private Map<Long, Long> roots(List<Long> contacts) {
        Map<Long, Long> roots = new HashMap<>();
        database.jdbc()
                .query(
                        "select id, coalesce(merged_into, id) from pt_contact where id = any (?)",
                        row -> {
                            roots.put(row.getLong(1), row.getLong(2));
                        },
                        (Object) contacts.toArray(Long[]::new));
        return roots;
    }
}
