package com.privatetraffic.sample.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as people start it: both applications from one command, with their files in the folder it is started in. */
public final class ShippedStore implements AutoCloseable {

    public static final Path JAR = Path.of("target", "sample-site.jar").toAbsolutePath();

    private final int storefrontPort;
    private final Path console;
    private final Process process;

    /** Returns when it says that it is open. */
    public ShippedStore(Path folder, int storefrontPort, int adminPort) {
        this.storefrontPort = storefrontPort;
        console = folder.resolve("console.txt");
        try {
            Files.deleteIfExists(console);
            ProcessBuilder command = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx768m",
                            "-jar",
                            JAR.toString(),
                            "--store.storefront.port=" + storefrontPort,
                            "--store.admin.port=" + adminPort))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            // Both of its processes start faster so.
            command.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean open = false;
        try {
            await().atMost(Duration.ofMinutes(8)).until(this::isOpen);
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    private boolean isOpen() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The store ended while it started: " + said());
        }
        return said().matches("(?s).*Admin log-in .*\\R.*");
    }

    /** Everything it has printed so far. */
    public String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it printed after this word, to the end of the line. */
    public String said(String word) {
        Matcher line = Pattern.compile("(?m)^ +" + word + " +(.*)$").matcher(said());
        if (!line.find()) {
            throw new IllegalStateException("Nothing is said of " + word + ": " + said());
        }
        return line.group(1).strip();
    }

    public int port() {
        return storefrontPort;
    }

    /** As by Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
