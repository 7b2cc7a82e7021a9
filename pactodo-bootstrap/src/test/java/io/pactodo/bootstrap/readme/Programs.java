package io.pactodo.bootstrap.readme;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine which the README needs. */
final class Programs {
    private Programs() {}

    /** The JVM that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Fails, and says what to install, when the PATH does not have it. */
    static void require(String program) {
        boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!isThere) {
            throw new AssertionError(
                    "There is no '" + program + "' on the PATH, and the README's lines need it: install"
                            + " it (on Debian: apt-get install " + program + ").");
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
}
