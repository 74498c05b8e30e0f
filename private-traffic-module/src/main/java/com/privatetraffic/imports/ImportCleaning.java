package com.privatetraffic.imports;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Removes what an import no longer needs: its file and what it remembered; drafts nobody started; old refused rows. */
final class ImportCleaning {

    private static final Duration DRAFT = Duration.ofDays(1);
    private static final String ENDED = " (select id from pt_import where state not in ('DRAFT', 'RUNNING'))";

    private final Database database;
    private final Clock clock;
    private final ImportSettings settings;

    ImportCleaning(Database database, Clock clock, ImportSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** After its end; a running one keeps everything. */
    void clean(long importId) {
        delete("pt_import_part", "import_id = ? and import_id in" + ENDED, importId);
        delete("pt_import_seen", "import_id = ? and import_id in" + ENDED, importId);
    }

    void cleanAll() {
        Object yesterday = InstantColumn.of(clock.instant().minus(DRAFT));
        List<Long> forgotten = database.jdbc()
                .queryForList(
                        "select id from pt_import where state = 'DRAFT' and created_at < ?", Long.class, yesterday);
        forgotten.forEach(this::removeDraft);
        List<Long> left = database.jdbc()
                .queryForList("select distinct import_id from pt_import_part where import_id in" + ENDED, Long.class);
        left.forEach(this::clean);
        delete(
                "pt_import_reject",
                "import_id in (select id from pt_import where finished_at < ?)",
                InstantColumn.of(clock.instant().minus(settings.keepRejects())));
    }

    private void removeDraft(long id) {
        database.transactions().executeWithoutResult(status -> {
            delete("pt_import_part", "import_id in (select id from pt_import where id = ? and state = 'DRAFT')", id);
            delete("pt_import", "id = ? and state = 'DRAFT'", id);
        });
    }

    private void delete(String table, String where, Object... values) {
        database.jdbc().update("delete from " + table + " where " + where, values);
    }
}
