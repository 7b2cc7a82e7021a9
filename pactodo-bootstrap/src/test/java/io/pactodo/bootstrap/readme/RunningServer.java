package io.pactodo.bootstrap.readme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PacToDo as a newcomer starts it: a process of its own, with its own PostgreSQL, on a port that is free. */
final class RunningServer implements AutoCloseable {
    private static final String MAIN = "io.pactodo.bootstrap.PacToDo";
    private static final Pattern ADDRESS = Pattern.compile("http://(127\\.0\\.0\\.1:\\d+)/api/tasks");

    private final Process process;
    private final String address;

    private RunningServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and waits till it says that it is ready. */
    static RunningServer start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MAIN,
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        directory.resolve("data").toString())
                .redirectError(directory.resolve("log").toFile())
                .start();
        // Not closed: the pipe has to stay open for as long as the server may print.
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher ready = ADDRESS.matcher(line);
            if (ready.find()) {
                return new RunningServer(process, ready.group(1));
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError(
                "PacToDo ended before it was ready: " + seen + Files.readString(directory.resolve("log")));
    }

    /** Host and port. */
    String address() {
        return address;
    }

    /** Stops it as an operator does; what does not stop in time fails the test. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
