package com.privatetraffic.imports;

import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;

/** A node that imports until it is killed. Argument: address. */
final class ImportProcessToKill {

    static final String BATCH = "batch";
    static final int PEOPLE = 20_000;

    private ImportProcessToKill() {}

    @SuppressWarnings("SystemOut") // Who kills it reads there.
    public static void main(String[] arguments) {
        TestDatabase test = Databases.at(arguments[0]);
        ImportLab lab = new ImportLab(test.database());
        ImportSettings settings = new ImportSettings(DataSize.ofMegabytes(10), 50, Duration.ofDays(30));
        ImportRun run = new ImportRun(
                test.database(),
                lab.clock,
                settings,
                identities -> {
                    System.out.println(BATCH);
                    return Set.of();
                },
                lab.cleaning);
        run.run(lab.start(people(PEOPLE, "kill")).id());
    }

    static String people(int count, String of) {
        return "Name,E-mail\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "P" + i + ",p" + i + "@" + of + ".example")
                        .collect(Collectors.joining("\n"));
    }
}
