package com.privatetraffic.imports;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.file.Reason;
import com.privatetraffic.file.Row;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Brings rows in, a batch in a transaction that moves the progress too: after a crash the import goes on with the row after
 * the last one that counted, and none counts twice.
 */
final class BatchRun {

    /** The import is no longer running, or somebody else goes on with it. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final int TRIES = 50;

    private final Database database;
    private final ImportList list;
    private final Import run;
    private final KnownPeople known;
    private final BatchWriting writing;
    private final Suppressed suppressed;

    BatchRun(Database database, Clock clock, BulkInsert bulk, Suppressed suppressed, Import run) {
        this.database = database;
        this.list = new ImportList(database);
        this.run = run;
        this.known = new KnownPeople(database, run.id());
        this.writing = new BatchWriting(database, bulk, run, clock);
        this.suppressed = suppressed;
    }

    /**
     * @param done rows of the file before these
     * @throws StoppedException when nothing may be written any more
     */
    void take(List<Row> rows, List<ImportRow> read, long done) {
        try {
            untilItFits(rows, read, done);
        } catch (ConcurrencyFailureException | DuplicateKeyException busy) {
            throw busy;
        } catch (DataIntegrityViolationException unkeepable) {
            oneByOne(rows, read, done);
        }
    }

    /** Whoever writes the same people at the same moment is waited for by the database; then they are known. */
    private void untilItFits(List<Row> rows, List<ImportRow> read, long done) {
        for (int i = 1; ; i++) {
            try {
                database.transactions().executeWithoutResult(status -> write(rows, read, done));
                return;
            } catch (ConcurrencyFailureException | DuplicateKeyException faster) {
                writing.forget();
                if (i == TRIES) {
                    throw faster;
                }
            }
        }
    }

    /** Something no rule foresaw doesn't fit into a column: the half of the batch it isn't in is taken, down to the row. */
    private void oneByOne(List<Row> rows, List<ImportRow> read, long done) {
        writing.forget();
        int half = rows.size() / 2;
        if (half == 0) {
            ImportRow refused = ImportRow.refused(rows.get(0).line(), Reason.of("import.row.unkeepable"));
            untilItFits(rows, List.of(refused), done);
            return;
        }
        take(rows.subList(0, half), read.subList(0, half), done);
        take(rows.subList(half, rows.size()), read.subList(half, read.size()), done + half);
    }

    private void write(List<Row> rows, List<ImportRow> read, long done) {
        Import now = list.lock(run.id()).orElseThrow(StoppedException::new);
        if (now.state() != ImportState.RUNNING || now.counts().rows() != done) {
            throw new StoppedException();
        }
        Map<Identity, Person> holders = known.holders(read);
        BatchPlan plan = BatchPlan.of(read, holders, forgotten(read));
        writing.write(plan, rows, done);
        count(plan.counts());
    }

    private Set<Identity> forgotten(List<ImportRow> read) {
        List<Identity> all = new ArrayList<>();
        read.forEach(row -> all.addAll(BatchPlan.identities(row)));
        return suppressed.among(all);
    }

    private void count(Counts more) {
        database.jdbc()
                .update(
                        "update pt_import set rows_done = rows_done + ?, created = created + ?, updated = updated + ?,"
                                + " unchanged = unchanged + ?, rejected = rejected + ?, duplicates = duplicates + ?"
                                + " where id = ?",
                        more.rows(),
                        more.created(),
                        more.updated(),
                        more.unchanged(),
                        more.rejected(),
                        more.duplicates(),
                        run.id());
    }
}
