package com.privatetraffic.sample.running;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** A real Solr server, newer than the store's client and therefore in a process and on a class path of its own. */
public final class SolrProcess implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("..", "docs", "solr", "solrconfig.xml");

    private final Process process;

    /** Starts it with empty cores; returns when it answers. */
    public SolrProcess(int port, Path home) {
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            classPath(),
                            "com.privatetraffic.solr.SolrServer",
                            Integer.toString(port),
                            home.toAbsolutePath().toString(),
                            schema(home).toString(),
                            CONFIGURATION.toString()))
                    .redirectErrorStream(true)
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's own jars, listed by its module's build, and the class that starts it. */
    private static String classPath() throws IOException {
        String starter = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("solr-for-tests"))
                .findFirst()
                .orElseThrow();
        try (InputStream jars = SolrProcess.class.getResourceAsStream("/solr-class-path.txt")) {
            return starter + File.pathSeparator + new String(jars.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Path schema(Path home) throws IOException {
        Path schema = Files.createDirectories(home).resolve("schema.xml");
        try (InputStream shipped = SolrProcess.class.getResourceAsStream("/schema.xml")) {
            Files.copy(shipped, schema, StandardCopyOption.REPLACE_EXISTING);
        }
        return schema;
    }

    private void awaitReady() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("@solr-ready")) {
                Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "solr-output");
                rest.setDaemon(true);
                rest.start();
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("Solr ended while it started: " + said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
