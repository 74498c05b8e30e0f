package com.privatetraffic.sample.launch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The second application in a JVM of its own, because Broadleaf keeps state in statics that two applications in one JVM
 * would share. It reads its standard input and ends when that closes, so it can't outlive this JVM however this one ends.
 */
public final class ChildApplication {

    /** Printed by a child on its own line when it answers requests, or (followed by a sentence) when it gave up. */
    static final String READY = "@store-ready";

    static final String FAILED = "@store-failed ";

    private static final Pattern TUNING =
            Pattern.compile("-XX:(\\+Use(Serial|Parallel|G1|Z|Shenandoah)GC|TieredStopAtLevel=\\d)");
    private static final long GRACE_SECONDS = 10;

    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private ChildApplication(Process process) {
        this.process = process;
    }

    /** Starts it with the same class path, tuning and arguments; its output appears in this process's output. */
    public static ChildApplication start(Application application, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(tuning(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.add("-Xmx768m");
        command.add("-Dstore.child=true");
        command.addAll(program(mainClass));
        command.add(application.word());
        command.addAll(arguments);
        try {
            ChildApplication child = new ChildApplication(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            Thread output = new Thread(child::forwardOutput, application.word() + "-output");
            output.setDaemon(true);
            output.start();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How whoever started this JVM wants such programs to run: its collector, its compilers. What else they chose, sizes and
     * files of dumps for instance, is this JVM's alone.
     */
    static List<String> tuning(List<String> own) {
        return own.stream().filter(TUNING.asMatchPredicate()).toList();
    }

    /** Under java -jar the class path is the jar alone, whose manifest names the launcher; else it is a list. */
    private static List<String> program(String mainClass) {
        String classPath = System.getProperty("java.class.path");
        boolean jar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        return jar ? List.of("-jar", classPath) : List.of("-cp", classPath, mainClass);
    }

    /** Returns when it answers requests; otherwise throws {@link StartRefused} with the child's own sentence. */
    public void awaitReady() {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw new StartRefused(FailureSentence.of(e.getCause()));
        }
    }

    /** Runs the action, once, if the child ends before {@link #stop}. */
    public void onExit(Runnable action) {
        var unused = process.onExit().thenRun(action);
    }

    public void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void forwardOutput() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // the stream broke because the process ended; said below
        }
        ready.completeExceptionally(new StartRefused("The admin application ended while it was starting."));
    }

    private void take(String line) {
        if (line.equals(READY)) {
            ready.complete(null);
        } else if (line.startsWith(FAILED)) {
            ready.completeExceptionally(new StartRefused(line.substring(FAILED.length())));
        } else {
            System.out.println(line);
        }
    }
}
