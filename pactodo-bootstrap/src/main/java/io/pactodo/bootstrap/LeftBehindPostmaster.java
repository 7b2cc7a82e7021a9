package io.pactodo.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The postmaster that outlived its PacToDo. After a SIGKILL of the one, the other goes on, with the data and the port in
 * its hands, and the settings of another day.
 */
final class LeftBehindPostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehindPostmaster.class);
    /** Above what any kernel hands out, so that it is nobody's. */
    private static final String NOBODY = "2147483647";

    private static final int PATIENCE_SECONDS = 60;

    private final PostgresCluster cluster;
    private final PostgresPrograms programs;

    LeftBehindPostmaster(PostgresCluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /**
     * Sees to it that no postmaster is at work on the cluster, and that none is taken to be. Only for the one who holds
     * the {@link DataDirectory}. A process that merely has the process id which a dead postmaster once had is left alone.
     *
     * @throws CannotStart if it is there and will not stop
     */
    void stop() throws IOException {
        var file = cluster.path().resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return;
        }
        var pid = lines.isEmpty() ? "" : lines.get(0).strip();
        if (!pid.matches("[1-9][0-9]{0,9}")) {
            LOG.info("Removing {}, which names no process", file);
            Files.delete(file);
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
        if (process.isPresent()) {
            stopOrDisown(process.get(), file, lines);
        }
    }

    private void stopOrDisown(ProcessHandle process, Path file, List<String> lines) throws IOException {
        if (isPostmaster(process)) {
            stop(process);
            return;
        }
        LOG.info("{} names process {}, which is no PostgreSQL on these data", file, process.pid());
        // Not deleted: its other lines let PostgreSQL itself notice a backend that is still attached to these data.
        lines.set(0, NOBODY);
        Files.write(file, lines);
    }

    private boolean isPostmaster(ProcessHandle process) {
        var information = process.info();
        var program = information.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        var arguments = Arrays.asList(information.arguments().orElse(new String[0]));
        var data = arguments.indexOf("-D") + 1;
        return program.orElse("").startsWith("postgres")
                && data > 0
                && data < arguments.size()
                && Path.of(arguments.get(data)).equals(cluster.path());
    }

    private void stop(ProcessHandle process) throws IOException {
        LOG.info("Stopping the PostgreSQL with process id {}, left behind on {}", process.pid(), cluster.path());
        var data = cluster.path().toString();
        // Fast, not smart: a smart shutdown waits for clients. pg_ctl returns when postmaster.pid is gone.
        var outcome =
                programs.run("pg_ctl", "stop", "-D", data, "-m", "fast", "-w", "-t", String.valueOf(PATIENCE_SECONDS));
        if (!outcome.isSuccess()) {
            throw new CannotStart("the PostgreSQL with process id " + process.pid() + " was left behind on " + data
                    + " and does not stop: stop it by hand, then start again");
        }
    }
}
