package com.privatetraffic.imports;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.file.FileFormat;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.TaskQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** A node that imports a file each time a line comes in, and says how long it took. Arguments: address, file. */
final class ImportProcess {

    static final String TOOK = "took ";

    private ImportProcess() {}

    @SuppressWarnings("SystemOut") // Who started it reads there.
    public static void main(String[] arguments) throws IOException {
        Database database = Databases.at(arguments[0]).database();
        Path file = Path.of(arguments[1]);
        Clock clock = Clock.systemUTC();
        Imports imports = new Imports(
                database,
                clock,
                new TaskQueue(database),
                new ChannelList(database),
                new AuditTrail(database, clock),
                "US");
        ImportCleaning cleaning = new ImportCleaning(database, clock, ImportSettings.USUAL);
        ImportRun run = new ImportRun(database, clock, ImportSettings.USUAL, identities -> Set.of(), cleaning);
        long channel = ImportLab.channel(database);
        System.out.println(TOOK + 0);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (commands.readLine() != null) {
            long begun = System.nanoTime();
            Upload upload = new Upload(
                    () -> Files.newInputStream(file),
                    "people.csv",
                    Files.size(file),
                    FileFormat.CSV,
                    channel,
                    null,
                    null,
                    false);
            run.run(imports.take(upload, "bench").id());
            System.out.println(TOOK + (System.nanoTime() - begun));
        }
        System.exit(0);
    }
}
