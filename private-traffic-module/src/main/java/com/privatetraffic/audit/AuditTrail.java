package com.privatetraffic.audit;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;

/** Appends to the audit table in the caller's transaction: a change and its trace commit together or not at all. */
public final class AuditTrail {

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
                        entry.before(),
                        entry.after(),
                        entry.reason());
    }
}
