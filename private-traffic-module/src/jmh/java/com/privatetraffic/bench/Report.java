package com.privatetraffic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A result as a small table for people. */
record Report(String name, String text) {

    private static final Path FOLDER = Path.of("target", "bench");

    static Report of(Result result, List<String> notes) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(result.name()).append("\n\n");
        text.append("| | median | lowest | highest |\n| --- | ---: | ---: | ---: |\n");
        text.append(row("ours, " + result.unit(), result.ours(), "%,.0f"));
        text.append(row("baseline, " + result.unit(), result.baseline(), "%,.0f"));
        text.append(row("ratio", result.ratios(), "%.2f"));
        text.append(String.format(
                Locale.ROOT,
                "%nTarget %.2f: %s. %d rounds, %d processors, Java %s.%n",
                result.target(),
                result.isReached() ? "reached" : "MISSED",
                result.ours().size(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
        notes.forEach(note -> text.append("\n").append(note).append("\n"));
        return new Report(result.name(), text.toString());
    }

    private static String row(String label, List<Double> values, String format) {
        return String.format(
                Locale.ROOT,
                "| %s | " + format + " | " + format + " | " + format + " |%n",
                label,
                Result.median(values),
                Collections.min(values),
                Collections.max(values));
    }

    @SuppressWarnings("SystemOut") // It is what the person at the terminal waits for.
    void print() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name.replace(' ', '-') + ".md"), text);
        System.out.println("\n" + text);
    }
}
