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
        run("kill", "-" + name, String.valueOf(pid));
    }

    /**
     * Sends a signal to a process group, as a terminal does. Not by the program kill: there is one (procps 4.0.2) that takes
     * the first digit of a negative number for the whole of it, and -1 is every process of the machine.
     */
    static void sendToGroup(String name, long leader) {
        assertThat(leader).isGreaterThan(1);
        run("perl", "-e", "kill(\"-$ARGV[0]\", $ARGV[1]) == 1 or die", name, String.valueOf(leader));
    }

    private static void run(String... command) {
        try {
            var kill = new ProcessBuilder(command).inheritIO().start();
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
