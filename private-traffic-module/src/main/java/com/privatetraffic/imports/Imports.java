package com.privatetraffic.imports;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.file.FileLimits;
import com.privatetraffic.file.Row;
import com.privatetraffic.file.Survey;
import com.privatetraffic.file.Table;
import com.privatetraffic.file.TableFile;
import com.privatetraffic.imports.ImportRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.TaskQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Takes files in, and starts, stops and undoes their imports. */
public final class Imports {

    private final Database database;
    private final Clock clock;
    private final TaskQueue queue;
    private final ChannelList channels;
    private final ImportList list;
    private final Mappings mappings;
    private final AuditTrail audit;
    private final String homeRegion;

    public Imports(
            Database database,
            Clock clock,
            TaskQueue queue,
            ChannelList channels,
            AuditTrail audit,
            String homeRegion) {
        this.database = database;
        this.clock = clock;
        this.queue = queue;
        this.channels = channels;
        this.list = new ImportList(database);
        this.mappings = new Mappings(database, clock);
        this.audit = audit;
        this.homeRegion = homeRegion;
    }

    /**
     * Reads the whole file once, keeps it, and starts its import unless it is to wait.
     *
     * @throws com.privatetraffic.file.UnreadableFileException when the file as such can't be read; nothing was kept then
     * @throws ImportRefusedException when a rule refuses; likewise
     */
    public Import take(Upload upload, String actor) {
        Channel channel = channels.find(upload.channelId())
                .orElseThrow(
                        () -> new ImportRefusedException(Rule.UNKNOWN_CHANNEL, String.valueOf(upload.channelId())));
        String region = region(upload.region());
        try {
            TableFile file = TableFile.of(upload.format(), upload.content());
            Survey survey = file.survey(upload.content(), FileLimits.USUAL);
            Mapping mapping = upload.mapping() == null
                    ? mappings.guess(survey.headers(), first(file, upload))
                    : mappings.said(survey.headers(), upload.mapping());
            if (!upload.draft()) {
                refuseNobody(mapping);
            }
            return database.transactions()
                    .execute(status -> keep(upload, channel, region, file, survey, mapping, actor));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What columns are to be taken for; remembered for the next file with the same ones. */
    public Import map(long id, Map<String, String> mapping, String region, String actor) {
        return change(id, draft -> {
            requireState(draft, draft.state() == ImportState.DRAFT);
            Mapping said = mapping == null ? draft.mapping() : mappings.said(draft.headers(), mapping);
            database.jdbc()
                    .update(
                            "update pt_import set mapping = ?, region = ? where id = ?",
                            JsonColumn.of(said),
                            region == null ? draft.region() : region(region),
                            id);
            if (mapping != null) {
                mappings.remember(draft.headers(), said, actor);
            }
        });
    }

    /** Again for one that runs already is no mistake. */
    public Import start(long id, String actor) {
        return change(id, draft -> {
            if (draft.state() != ImportState.RUNNING) {
                requireState(draft, draft.state() == ImportState.DRAFT);
                refuseNobody(draft.mapping());
                run(id, draft, actor);
            }
        });
    }

    /** Again for one that is cancelled already is no mistake. What came in so far stays. */
    public Import cancel(long id, String actor) {
        return change(id, running -> {
            if (running.state() != ImportState.CANCELLED) {
                requireState(running, running.state() == ImportState.RUNNING || running.state() == ImportState.DRAFT);
                move(id, ImportState.CANCELLED, "finished_at");
                record(running, "CANCEL", ImportState.CANCELLED, actor);
            }
        });
    }

    /** Again for one that is undone already is no mistake. */
    public Import undo(long id, String actor) {
        return change(id, ended -> {
            if (ended.state() != ImportState.UNDOING && ended.state() != ImportState.UNDONE) {
                requireState(ended, ended.state().isUndoable());
                move(id, ImportState.UNDOING, "undone_at");
                database.jdbc().update("update pt_import set undone_by = ? where id = ?", actor, id);
                queue.enqueue(UndoTask.NAME, Long.toString(id), clock.instant());
                record(ended, "UNDO", ImportState.UNDOING, actor);
            }
        });
    }

    private interface Step {
        void take(Import locked);
    }

    private Import change(long id, Step step) {
        return database.transactions().execute(status -> {
            step.take(list.lock(id).orElseThrow(UnknownImportException::new));
            return list.find(id).orElseThrow();
        });
    }

    private Import keep(
            Upload upload,
            Channel channel,
            String region,
            TableFile file,
            Survey survey,
            Mapping mapping,
            String actor) {
        long id = new ImportInsert(database, clock).insert(upload, channel, region, file, survey, mapping, actor);
        try {
            new StoredFile(database, id).write(upload.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (upload.mapping() != null) {
            mappings.remember(survey.headers(), mapping, actor);
        }
        Import draft = list.find(id).orElseThrow();
        if (!upload.draft()) {
            run(id, draft, actor);
        }
        return list.find(id).orElseThrow();
    }

    private void run(long id, Import draft, String actor) {
        move(id, ImportState.RUNNING, "started_at");
        queue.enqueue(ImportTask.NAME, Long.toString(id), clock.instant());
        record(draft, "START", ImportState.RUNNING, actor);
    }

    private void move(long id, ImportState state, String instant) {
        database.jdbc()
                .update(
                        "update pt_import set state = ?, " + instant + " = ? where id = ?",
                        state.name(),
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private void record(Import before, String action, ImportState after, String actor) {
        audit.record(new AuditEntry(
                actor,
                action,
                "IMPORT",
                Long.toString(before.id()),
                before.state().name(),
                after + " " + before.fileName() + ", " + before.total() + " rows",
                null));
    }

    private String region(String asked) {
        if (asked == null) {
            return homeRegion;
        }
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(asked)) {
            throw new ImportRefusedException(Rule.UNKNOWN_REGION, asked);
        }
        return asked;
    }

    private static List<String> first(TableFile file, Upload upload) throws IOException {
        try (Table table = file.open(upload.content(), FileLimits.USUAL)) {
            Row row = table.next();
            return row == null ? List.of() : row.cells();
        }
    }

    private static void refuseNobody(Mapping mapping) {
        if (!mapping.reaches()) {
            throw new ImportRefusedException(Rule.NOBODY, "");
        }
    }

    private static void requireState(Import found, boolean right) {
        if (!right) {
            throw new ImportRefusedException(Rule.STATE, found.state().name());
        }
    }
}
