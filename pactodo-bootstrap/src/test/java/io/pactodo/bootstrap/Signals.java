package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Processes, as an operator sees and treats them. */
final class Signals {
    private Signals() {}

    /** Sends a signal by its name, such as STOP. */
    static void send(String name, long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .inheritIO()
                    .start();
            assertThat(kill.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The postmasters at work in a data directory: one at most, if all is well. */
    static List<ProcessHandle> postmasters(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(data.resolve("postgresql").toString()))
                .toList();
    }
}
