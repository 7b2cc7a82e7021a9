package io.pactodo.bootstrap.readme;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Programs of this machine which the README and the page of the contract need. */
public final class Programs {
    private Programs() {}

    /** The JVM that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Fails, and says what to install, when the PATH does not have it. */
    public static void require(String program) {
        boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!isThere) {
            throw new AssertionError(
                    "There is no '" + program + "' on the PATH, and the lines that are shown to newcomers need it:"
                            + " install it (on Debian: apt-get install " + program + ").");
        }
    }

    /** Runs a program to its end, which has to be a good one, and tells what it printed to either stream. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(command.get(0) + " failed: " + output);
        }
        return output;
    }

    /** Tells what a program has printed to either stream when that matches, and ends it; or, if it ends by itself, then. */
    public static String runUntil(Predicate<String> enough, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(() -> end(process));
        try (Reader output = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder printed = new StringBuilder();
            for (int next = output.read(); next >= 0; next = output.read()) {
                printed.append((char) next);
                if (next == '\n' && enough.test(printed.toString())) {
                    break;
                }
            }
            return printed.toString();
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
