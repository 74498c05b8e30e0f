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

    /** Notes the pair in the caller's transaction, unless it is known, whatever was decided about it. */
    public void note(long one, long other, SuggestionReason reason) {
        database.insertOnce()
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
