package io.pactodo.bootstrap.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL of a PacToDo that was killed: it goes on, and is known by the directory among its arguments. */
final class LeftBehind {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftBehind() {}

    /** Ends each PostgreSQL that works in a directory, and returns when they are gone. */
    static void stop(Path directory) {
        for (var process : ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, directory))
                .toList()) {
            process.destroy();
            if (!isGone(process)) {
                process.destroyForcibly();
            }
        }
    }

    /** The ids of those who work in a directory, and of all that they started. */
    static List<Long> in(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, directory))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .toList();
    }

    /** Whoever else has a file of the directory among its arguments, such as an editor or a backup, is none of ours. */
    private static boolean worksIn(ProcessHandle process, Path directory) {
        return process.info()
                        .command()
                        .map(command -> Path.of(command).endsWith("postgres"))
                        .orElse(false)
                && Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(directory + "/"));
    }

    private static boolean isGone(ProcessHandle process) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Pause.of(STEP);
        }
        return !process.isAlive();
    }
}
