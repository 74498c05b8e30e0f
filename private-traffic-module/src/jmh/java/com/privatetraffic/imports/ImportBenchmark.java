package com.privatetraffic.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.bench.Comparison;
import com.privatetraffic.bench.DurablePostgres;
import com.privatetraffic.bench.Result;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * A million rows of a CSV file, from upload to the last contact, beside PostgreSQL's COPY of the same rows, made ready by
 * hand, into a staging table and their merge into the same tables.
 */
class ImportBenchmark {

    private static final int PEOPLE = Integer.getInteger("bench.import.rows", 1_000_000);
    private static final List<String> MERGE = List.of(
            """
            insert into pt_contact (id, name, email, phone, phone_as_received, source, created_at, updated_at,
                last_activity_at)
              select id, name, email, phone, received, 'IMPORT', now(), now(), now() from stage s
               where not exists (select 1 from pt_contact_identity i
                 where i.platform = 'email' and i.account = '-' and i.external_id = s.email)""",
            """
            insert into pt_contact_identity (contact_id, platform, account, external_id, created_at)
              select id, 'email', '-', email, now() from stage on conflict do nothing""",
            """
            insert into pt_contact_identity (contact_id, platform, account, external_id, created_at)
              select id, 'phone', '-', phone, now() from stage on conflict do nothing""");

    @TempDir
    Path folder;

    private TestDatabase database;
    private Path ready;
    private Writer commands;
    private BufferedReader answers;

    @Test
    void an_import_keeps_up_with_copy_and_merge() throws Exception {
        Path file = folder.resolve("people.csv");
        ready = folder.resolve("ready.tsv");
        PeopleFile.write(file, PEOPLE);
        PeopleFile.writeReady(ready, PEOPLE);
        try (DurablePostgres postgres = DurablePostgres.start();
                TestDatabase opened = Databases.at(postgres.url())) {
            database = opened;
            Process node = node(postgres.url(), file);
            try (Writer toNode = node.outputWriter(StandardCharsets.UTF_8);
                    BufferedReader fromNode =
                            new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
                commands = toNode;
                answers = fromNode;
                took();
                Result result = new Comparison("import", "rows per second", 0.35)
                        .rounds(5)
                        .warmUps(1)
                        .note(PEOPLE
                                + " rows of name, e-mail address and phone number, from upload (the file is kept in"
                                + " the database and looked through) to the last contact, by a JVM with a heap of 256 MB;"
                                + " into empty tables with all their indexes. The baseline's rows are ready: its numbers"
                                + " are in E.164.")
                        .run(this::ours, this::baseline);
                assertThat(result.isReached()).isTrue();
            } finally {
                node.destroy();
            }
        }
    }

    private double ours() throws Exception {
        empty();
        commands.write("go\n");
        commands.flush();
        double seconds = took() / 1e9;
        checkAllAreThere();
        return PEOPLE / seconds;
    }

    private double baseline() throws Exception {
        empty();
        long begun = System.nanoTime();
        try (Connection connection = database.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                Reader rows = Files.newBufferedReader(ready)) {
            connection.setAutoCommit(false);
            copyAndMerge(connection, statement, rows);
            connection.commit();
            connection.setAutoCommit(true);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        checkAllAreThere();
        return PEOPLE / seconds;
    }

    private static void copyAndMerge(Connection connection, Statement statement, Reader rows)
            throws SQLException, IOException {
        statement.execute(
                "create temp table stage (id bigint default nextval(pg_get_serial_sequence('pt_contact', 'id')),"
                        + " name varchar, email varchar, phone varchar, received varchar) on commit drop");
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy stage (name, email, phone, received) from stdin", rows);
        statement.execute("analyze stage");
        for (String step : MERGE) {
            statement.execute(step);
        }
    }

    private void checkAllAreThere() {
        assertThat(database.jdbc().queryForObject("select count(*) from pt_contact", Integer.class))
                .isEqualTo(PEOPLE);
        assertThat(database.jdbc().queryForObject("select count(*) from pt_contact_identity", Integer.class))
                .isEqualTo(2 * PEOPLE);
    }

    private void empty() {
        database.jdbc().execute("truncate pt_contact cascade");
        database.jdbc().execute("checkpoint");
    }

    private long took() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(ImportProcess.TOOK)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("The node ended.");
        }
        return Long.parseLong(line.substring(ImportProcess.TOOK.length()));
    }

    private static Process node(String url, Path file) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        url,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
