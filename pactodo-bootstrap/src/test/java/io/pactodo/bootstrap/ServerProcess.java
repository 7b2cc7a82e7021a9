package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** PacToDo as a process of its own, with this test's class path. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("\\s*API\\s+(http://.+/)api/tasks");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();
    private URI uri = URI.create("http://127.0.0.1:0/");

    /** Whoever runs in the background ignores SIGINT, hands that on to what it starts, and no shell takes it back. */
    private static final List<String> HEEDING_SIGNALS =
            List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV or die");

    /** The same, as the first of a process group, as shells start what a terminal's Ctrl-C is for. */
    private static final List<String> LEADING_A_GROUP =
            List.of("perl", "-e", "setpgrp; $SIG{INT} = 'DEFAULT'; exec @ARGV or die");

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(UTF_8);
    }

    /** Starts it, and waits for nothing. */
    static ServerProcess start(String... arguments) {
        return start(HEEDING_SIGNALS, arguments);
    }

    /** Starts it in a process group of its own. */
    static ServerProcess startLeading(String... arguments) {
        return start(LEADING_A_GROUP, arguments);
    }

    private static ServerProcess start(List<String> starter, String... arguments) {
        try {
            var errors = Files.createTempFile("pactodo-", ".log");
            var command = new ArrayList<>(starter);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // Starts sooner; nothing here lives long enough to be worth more.
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PacToDo.class.getName()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PACTODO_"));
            return new ServerProcess(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on a free port and on these data, and waits until it says that it is ready. */
    static ServerProcess serving(Path data) {
        var server = start("--port", "0", "--data", data.toString());
        server.awaitReady();
        return server;
    }

    /** Waits until it says that it is ready. */
    ServerProcess awaitReady() {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var address = ADDRESS.matcher(line);
                if (address.matches()) {
                    uri = URI.create(address.group(1));
                }
                if (line.startsWith("Ctrl-C")) {
                    return this;
                }
                said.add(line);
            }
            throw new AssertionError("It ended before it was ready: " + said + Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said before it was ready. */
    List<String> said() {
        return said;
    }

    URI uri() {
        return uri;
    }

    long pid() {
        return process.pid();
    }

    /** Whether it has not ended yet. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends a signal, such as TERM. */
    void signal(String name) {
        Signals.send(name, process.pid());
    }

    /** Sends a signal to it and to all that it started in its process group, as a terminal does. */
    void signalGroup(String name) {
        Signals.sendToGroup(name, process.pid());
    }

    /** Ends it at once, without starting another process for that; waits for nothing. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end. " + Files.readString(errors));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines on standard error so far. */
    List<String> errors() {
        try {
            return Files.readAllLines(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitCode();
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
