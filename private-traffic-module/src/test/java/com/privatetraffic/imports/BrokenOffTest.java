package com.privatetraffic.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

/** An import breaks off, by a failure at any step or by the end of its process, and somebody else goes on with it. */
class BrokenOffTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_failure_at_any_step_leaves_nothing_half_done(DatabaseKind kind) {
        try (TestDatabase test = Databases.create(kind)) {
            ImportLab lab = new ImportLab(test.database(), 5);
            long id = lab.start(ImportProcessToKill.people(12, "step")).id();
            // Fails ever later: in the first batch, in the second, in the third.
            for (int step = 1; step <= 24; step++) {
                FailingInsert failing = new FailingInsert(CopiedInsert.where(test.database()), step);
                ImportRun run = run(lab, failing);
                if (lab.list.find(id).orElseThrow().state() == ImportState.RUNNING && failing.willFail(run, id)) {
                    Import broken = lab.list.find(id).orElseThrow();
                    assertThat(broken.counts().created()).isEqualTo(lab.count("pt_contact"));
                    assertThat(lab.count("pt_contact_identity")).isEqualTo(lab.count("pt_contact"));
                }
            }
            lab.run.run(id);
            assertComplete(lab, id, 12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_process_that_is_killed_is_succeeded_without_counting_a_row_twice(DatabaseKind kind) throws Exception {
        String url =
                switch (kind) {
                    // By default H2 writes commits out within half a second, and a kill takes those with it.
                    case H2 -> "jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0";
                    case POSTGRESQL -> Databases.newUrl(kind);
                };
        killInTheMiddle(url);
        try (TestDatabase test = Databases.at(url)) {
            ImportLab lab = new ImportLab(test.database(), 50);
            Import broken = lab.list.list(Long.MAX_VALUE, 1).get(0);
            assertThat(broken.state()).isEqualTo(ImportState.RUNNING);
            assertThat(broken.counts().rows()).isBetween(1L, (long) ImportProcessToKill.PEOPLE - 1);
            assertThat(broken.counts().created()).isEqualTo(lab.count("pt_contact"));
            lab.run.run(broken.id());
            assertComplete(lab, broken.id(), ImportProcessToKill.PEOPLE);
        }
    }

    private static void assertComplete(ImportLab lab, long id, int people) {
        Import done = lab.list.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(people, 0, 0, 0, 0));
        assertThat(lab.count("pt_contact")).isEqualTo(people);
        assertThat(lab.count("pt_contact_identity")).isEqualTo(people);
    }

    private static ImportRun run(ImportLab lab, BulkInsert bulk) {
        ImportSettings settings = new ImportSettings(DataSize.ofMegabytes(1), 5, Duration.ofDays(30));
        return new ImportRun(lab.database, lab.clock, settings, identities -> Set.of(), lab.cleaning, bulk);
    }

    private static void killInTheMiddle(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcessToKill.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/killed-import.log")))
                .start();
        try (BufferedReader batches =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int batch = 0; batch < 3; ) {
                String line = batches.readLine();
                assertThat(line).as("the process goes on").isNotNull();
                batch += line.equals(ImportProcessToKill.BATCH) ? 1 : 0;
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    /** Fails at its n-th insert. */
    private static final class FailingInsert implements BulkInsert {

        private final BulkInsert inner;
        private int left;

        FailingInsert(BulkInsert inner, int step) {
            this.inner = inner;
            this.left = step;
        }

        /** Runs it; whether it came to the failure. */
        boolean willFail(ImportRun run, long id) {
            try {
                run.run(id);
                return false;
            } catch (IllegalStateException broken) {
                return true;
            }
        }

        @Override
        public void into(String table, List<String> columns, List<Object[]> rows) {
            step();
            inner.into(table, columns, rows);
        }

        @Override
        public long[] contacts(List<String> columns, List<Object[]> rows) {
            step();
            return inner.contacts(columns, rows);
        }

        private void step() {
            left--;
            if (left == 0) {
                throw new IllegalStateException("The machine ends here.");
            }
        }
    }
}
