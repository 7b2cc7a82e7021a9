package io.pactodo.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of our own, on the loopback interface, which keeps what it has acknowledged: through a SIGKILL of
 * PacToDo, of PostgreSQL, or of the machine.
 */
final class LocalDatabase implements AutoCloseable {
    /** How many connections it takes: the largest pool, and room for a person with psql. */
    static final int CONNECTIONS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(LocalDatabase.class);
    private static final int ATTEMPTS = 3;
    /** Recovery after a power cut may take minutes; a PostgreSQL that gives up is noticed at once in any case. */
    private static final int START_SECONDS = 600;

    private static final int FAST_STOP_SECONDS = 3;
    private static final int IMMEDIATE_STOP_SECONDS = 1;

    /** Given on the command line, where no file in the data directory can overrule them. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "max_connections=" + CONNECTIONS,
            "autovacuum=on",
            "timezone=UTC",
            "log_timezone=UTC",
            // Refused statements are the caller's to tell, and would put users' data into the log.
            "log_min_messages=log",
            "log_checkpoints=off");

    private final PostgresCluster cluster;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;

    private LocalDatabase(PostgresCluster cluster, PostgresPrograms programs, DatabaseAccess access) {
        this.cluster = cluster;
        this.programs = programs;
        this.access = access;
    }

    /**
     * Starts PostgreSQL on the data in a data directory. The first time, its programs are unpacked and its data made. A
     * PostgreSQL that a killed PacToDo left behind on these data is stopped first.
     *
     * @return the database, ready for connections
     * @throws CannotStart if it cannot be started, with PostgreSQL's own reason
     */
    static LocalDatabase start(DataDirectory directory) {
        var programs = new PostgresArchive().unpackedIn(directory);
        var cluster = PostgresCluster.in(directory, programs);
        try {
            var leftBehind = new LeftBehindPostmaster(cluster, programs);
            for (var attempt = 1; ; attempt++) {
                leftBehind.stop();
                var port = FreePort.belowEphemeral();
                Files.deleteIfExists(directory.serverLog());
                var outcome = run(programs, cluster, directory, port);
                if (outcome.isSuccess()) {
                    return new LocalDatabase(cluster, programs, access(cluster, port));
                }
                // Somebody may have been quicker to take the port, or a start that was killed may just have got there.
                if (attempt == ATTEMPTS) {
                    throw new CannotStart("PostgreSQL does not start: " + complaint(directory, outcome));
                }
            }
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(directory.path(), e);
        }
    }

    /** By way of pg_ctl, which takes it out of the terminal's process group: Ctrl-C is for PacToDo, which then drains. */
    private static PostgresPrograms.Outcome run(
            PostgresPrograms programs, PostgresCluster cluster, DataDirectory directory, int port) throws IOException {
        var settings = Stream.concat(SETTINGS.stream(), Stream.of("port=" + port))
                .map(setting -> "-c " + setting)
                .toList();
        return programs.run(
                "pg_ctl",
                "start",
                "-D",
                cluster.path().toString(),
                "-l",
                directory.serverLog().toString(),
                "-o",
                String.join(" ", settings),
                "-w",
                "-t",
                String.valueOf(START_SECONDS));
    }

    private static DatabaseAccess access(PostgresCluster cluster, int port) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.NAME;
        return new DatabaseAccess(url, PostgresCluster.NAME, Optional.of(cluster.password()));
    }

    private static String complaint(DataDirectory directory, PostgresPrograms.Outcome outcome) throws IOException {
        return Files.exists(directory.serverLog())
                ? PostgresPrograms.Outcome.complaint(Files.readAllLines(directory.serverLog())) + " (more in "
                        + directory.serverLog() + ")"
                : outcome.complaint();
    }

    /** How to connect to it. */
    DatabaseAccess access() {
        return access;
    }

    /** Stops it within seconds: in order where it lets itself be, else in a way that its next start recovers from. */
    @Override
    public void close() {
        if (!stop("fast", FAST_STOP_SECONDS) && !stop("immediate", IMMEDIATE_STOP_SECONDS)) {
            LOG.warn("PostgreSQL on {} does not stop; the next start takes care of it", cluster.path());
        }
    }

    private boolean stop(String mode, int seconds) {
        try {
            var data = cluster.path().toString();
            return programs.run("pg_ctl", "stop", "-D", data, "-m", mode, "-w", "-t", String.valueOf(seconds))
                    .isSuccess();
        } catch (IOException e) {
            LOG.warn("PostgreSQL on {} could not be told to stop", cluster.path(), e);
            return false;
        }
    }
}
