package com.privatetraffic.sample.running;

import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.SampleStore;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The storefront in a JVM of its own, on the files {@link RunningStore} uses, to be killed without warning. */
public final class KillableStore implements AutoCloseable {

    private final int port = FreePort.find();
    private final Process process;

    public KillableStore(Path folder, String... properties) {
        this(StoreDatabase.h2(folder), folder, properties);
    }

    /** A node of a store: several may share the database, and each has a folder of its own. */
    public KillableStore(StoreDatabase database, Path folder, String... properties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SampleStore.class.getName(),
                "storefront"));
        command.addAll(database.arguments());
        command.addAll(RunningStore.files(folder));
        command.add("--store.storefront.port=" + port);
        for (String property : properties) {
            command.add("--" + property);
        }
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-store.log")))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean answered = false;
        try {
            await().atMost(Duration.ofMinutes(3)).until(this::answers);
            answered = true;
        } finally {
            if (!answered) {
                kill();
            }
        }
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The storefront ended while it started; see target/killed-store.log.");
        }
        try {
            HttpURLConnection front =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return front.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** No shutdown hook runs, no buffer is written out. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
