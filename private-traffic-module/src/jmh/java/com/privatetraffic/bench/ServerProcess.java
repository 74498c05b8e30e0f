package com.privatetraffic.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a JVM of its own, so that its processor time is told apart from that of who asks it. Its main class prints
 * {@link #READY} and its port, and ends when its standard input does.
 */
public final class ServerProcess implements AutoCloseable {

    public static final String READY = "listening on ";

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException(main.getSimpleName() + " did not start.");
        }
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "output of " + main.getSimpleName());
        drain.setDaemon(true);
        drain.start();
        return new ServerProcess(process, Integer.parseInt(line.substring(READY.length())));
    }

    public int port() {
        return port;
    }

    /** Processor time it has used so far. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
