package com.privatetraffic.imports;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.file.Content;
import com.privatetraffic.file.FileFormat;
import com.privatetraffic.file.Files;
import com.privatetraffic.job.JobKind;
import com.privatetraffic.privacy.SuppressionHashes;
import com.privatetraffic.privacy.Suppressions;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.TaskQueue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Imports over a test's database, run when a test says so. */
public final class ImportLab {

    final MovableClock clock;
    final Database database;
    public final Imports imports;
    public final ImportList list;
    final ImportRun run;
    public final ImportUndo undo;
    final ImportCleaning cleaning;
    public final long channel;
    private final Suppressions suppressions;

    ImportLab(Database database) {
        this(database, 3);
    }

    ImportLab(Database database, int batchRows) {
        this(database, batchRows, new MovableClock("2026-03-01T10:00:00Z"));
    }

    public ImportLab(Database database, int batchRows, MovableClock clock) {
        this.database = database;
        this.clock = clock;
        ImportSettings settings = new ImportSettings(DataSize.ofMegabytes(10), batchRows, Duration.ofDays(30));
        imports = new Imports(
                database,
                clock,
                new TaskQueue(database),
                new ChannelList(database),
                new AuditTrail(database, clock),
                "US");
        list = new ImportList(database);
        suppressions = new Suppressions(database, clock, new SuppressionHashes(new byte[32]));
        cleaning = new ImportCleaning(database, clock, settings);
        run = new ImportRun(database, clock, settings, new SuppressedByHash(database, suppressions), cleaning);
        undo = new ImportUndo(database, clock);
        channel = channel(database);
    }

    Import start(String csv) {
        return imports.take(upload(csv, null, false), "test");
    }

    Import done(String csv) {
        Import started = start(csv);
        run.run(started.id());
        return list.find(started.id()).orElseThrow();
    }

    public List<JobKind> jobs() {
        return List.of(new ImportJob(list, imports), new UndoJob(list));
    }

    /** What the queue would do. */
    public void runAll() {
        database.jdbc()
                .queryForList("select id from pt_import where state = 'RUNNING'", Long.class)
                .forEach(run::run);
        database.jdbc()
                .queryForList("select id from pt_import where state = 'UNDOING'", Long.class)
                .forEach(undo::run);
    }

    Import undone(long id) {
        imports.undo(id, "test");
        undo.run(id);
        return list.find(id).orElseThrow();
    }

    Upload upload(String csv, Map<String, String> mapping, boolean draft) {
        Content content = Files.of(csv, StandardCharsets.UTF_8);
        return new Upload(content, "people.csv", csv.length(), FileFormat.CSV, channel, null, mapping, draft);
    }

    void forget(Identity identity) {
        database.jdbc()
                .update(
                        "insert into pt_suppression (hash, kind, reason, suppressed_at) values (?, 'EMAIL', 'ERASED', now())",
                        suppressions.hash(identity));
    }

    long count(String from) {
        return database.jdbc().queryForObject("select count(*) from " + from, Long.class);
    }

    static long channel(Database database) {
        var known = database.jdbc().queryForList("select id from pt_channel where account = 'lab'", Long.class);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        database.jdbc()
                .update(
                        "insert into pt_pool (name, name_key, kind, stage, controllability, created_by, created_at, updated_at)"
                                + " values ('Lab', 'lab', 'EMAIL', 'SOCIAL', 'HIGH', 'test', now(), now())");
        database.jdbc()
                .update(
                        "insert into pt_channel (name, platform, account, pool_id, purpose, created_by, created_at, updated_at)"
                                + " select 'Lab', 'email', 'lab', id, 'MARKETING', 'test', now(), now() from pt_pool"
                                + " where name_key = 'lab'");
        return channel(database);
    }
}
