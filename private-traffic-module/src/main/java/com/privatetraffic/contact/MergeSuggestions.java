package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;

/** Pairs of contacts that may be one person. A pair is noted once: what was decided about it is remembered. */
public final class MergeSuggestions {

    private final Database database;
    private final Clock clock;

    public MergeSuggestions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes the pair in the caller's transaction, unless it is known, whatever was decided about it. Where somebody said of
     * the two people that they aren't the same, it is noted as decided.
     */
    public void note(long one, long other, SuggestionReason reason) {
        if (insert(one, other, reason)) {
            Long[] ones = family(one);
            Long[] others = family(other);
            database.jdbc()
                    .update(
                            """
                            update pt_merge_suggestion set state = 'DISMISSED', decided_by = 'system', decided_at = created_at
                             where contact_a = ? and contact_b = ? and exists (
                               select 1 from pt_merge_suggestion d where d.state = 'DISMISSED'
                                  and ((d.contact_a = any (?) and d.contact_b = any (?))
                                    or (d.contact_b = any (?) and d.contact_a = any (?))))""",
                            Math.min(one, other),
                            Math.max(one, other),
                            ones,
                            others,
                            ones,
                            others);
        }
    }

    private Long[] family(long contact) {
        return database.jdbc()
                .queryForList(
                        "select f.id from pt_contact f join pt_contact c on f.id = coalesce(c.merged_into, c.id)"
                                + " or f.merged_into = coalesce(c.merged_into, c.id) where c.id = ?",
                        Long.class,
                        contact)
                .toArray(Long[]::new);
    }

    private boolean insert(long one, long other, SuggestionReason reason) {
        return database.insertOnce()
                .insert(
                        "insert into pt_merge_suggestion (contact_a, contact_b, reason, score, created_at)"
                                + " values (?, ?, ?, ?, ?)",
                        Math.min(one, other),
                        Math.max(one, other),
                        reason.name(),
                        reason.score(),
                        InstantColumn.of(clock.instant()));
    }
}
