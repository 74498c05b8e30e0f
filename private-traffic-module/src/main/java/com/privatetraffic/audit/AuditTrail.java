package com.privatetraffic.audit;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;

/** Appends to the audit table in the caller's transaction: a change and its trace commit together or not at all. */
public final class AuditTrail {

    private static final int LONGEST = 2000;

    private final Database database;
    private final Clock clock;

    public AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        database.jdbc()
                .update(
                        "insert into pt_audit (occurred_at, actor, action, subject_type, subject_id, before_value, after_value,"
                                + " reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        InstantColumn.of(clock.instant()),
                        entry.actor(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        shortened(entry.before()),
                        shortened(entry.after()),
                        entry.reason());
    }

    private static String shortened(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        // Half of a pair is a character no database keeps.
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
