package com.privatetraffic.imports;

import com.privatetraffic.file.FileLimits;
import com.privatetraffic.file.Reason;
import com.privatetraffic.file.Row;
import com.privatetraffic.file.Table;
import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.imports.BatchRun.StoppedException;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs an import from where it stands to its end. */
final class ImportRun {

    private final Database database;
    private final Clock clock;
    private final ImportSettings settings;
    private final BulkInsert bulk;
    private final Suppressed suppressed;
    private final ImportList list;
    private final ImportCleaning cleaning;

    ImportRun(Database database, Clock clock, ImportSettings settings, Suppressed suppressed, ImportCleaning cleaning) {
        this(database, clock, settings, suppressed, cleaning, CopiedInsert.where(database));
    }

    ImportRun(
            Database database,
            Clock clock,
            ImportSettings settings,
            Suppressed suppressed,
            ImportCleaning cleaning,
            BulkInsert bulk) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.suppressed = suppressed;
        this.cleaning = cleaning;
        this.bulk = bulk;
        this.list = new ImportList(database);
    }

    void run(long id) {
        Optional<Import> found = list.find(id).filter(each -> each.state() == ImportState.RUNNING);
        if (found.isEmpty()) {
            return;
        }
        try (Table table = found.get().file().open(new StoredFile(database, id), FileLimits.USUAL)) {
            read(found.get(), table);
            end(id, ImportState.DONE, null);
        } catch (UnreadableFileException unreadable) {
            end(id, ImportState.FAILED, unreadable.reason());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (StoppedException cancelledOrTakenOver) {
            // Whoever did it says how it goes on.
        }
        cleaning.clean(id);
    }

    /** Gives up: what came in so far stays. */
    void fail(long id, Reason reason) {
        end(id, ImportState.FAILED, reason);
        cleaning.clean(id);
    }

    private void read(Import run, Table table) throws IOException {
        BatchRun batches = new BatchRun(database, clock, bulk, suppressed, run);
        RowReading reading =
                new RowReading(table.headers(), run.mapping(), run.region(), new FieldsInUse(database).byCode());
        long done = run.counts().rows();
        for (long i = 0; i < done; i++) {
            table.next();
        }
        List<Row> rows = batch(table);
        while (!rows.isEmpty()) {
            List<ImportRow> read = new ArrayList<>(rows.size());
            for (Row row : rows) {
                read.add(reading.read(row));
            }
            batches.take(rows, read, done);
            done += rows.size();
            rows = batch(table);
        }
    }

    private List<Row> batch(Table table) throws IOException {
        List<Row> rows = new ArrayList<>(settings.batchRows());
        while (rows.size() < settings.batchRows()) {
            Row row = table.next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private void end(long id, ImportState state, Reason reason) {
        database.jdbc()
                .update(
                        "update pt_import set state = ?, failure_key = ?, failure_arguments = ?, finished_at = ?"
                                + " where id = ? and state = 'RUNNING'",
                        state.name(),
                        reason == null ? null : reason.key(),
                        reason == null ? null : JsonColumn.of(reason.arguments()),
                        InstantColumn.of(clock.instant()),
                        id);
    }
}
