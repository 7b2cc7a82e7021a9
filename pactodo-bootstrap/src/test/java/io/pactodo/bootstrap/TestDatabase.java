package io.pactodo.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL that a test has and PacToDo is told of, as an operator's would be. */
final class TestDatabase implements AutoCloseable {
    private final Path parent;
    private final DataDirectory directory;
    private final LocalDatabase server;

    private TestDatabase(Path parent, DataDirectory directory, LocalDatabase server) {
        this.parent = parent;
        this.directory = directory;
        this.server = server;
    }

    static TestDatabase in(Path parent) {
        var directory = DataDirectory.claim(BorrowedPostgres.dataDirectoryWithData(parent));
        var server = LocalDatabase.start(directory);
        doNotWaitForTheDisk(server);
        return new TestDatabase(parent, directory, server);
    }

    /** Nothing here is about what survives a power cut, and the disk would only set the pace; files do not overrule flags. */
    private static void doNotWaitForTheDisk(LocalDatabase server) {
        try {
            Sql.execute(server, "ALTER ROLE " + PostgresCluster.NAME + " SET synchronous_commit = off");
            if (!Sql.setting(server, "synchronous_commit").equals("off")) {
                throw new AssertionError("PostgreSQL waits for the disk all the same.");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    LocalDatabase server() {
        return server;
    }

    /** Ends it as an operator does. */
    void stop() {
        server.close();
    }

    /** Starts it again, where it was before. */
    void startAgain() {
        var data = directory.cluster().toString();
        var log = directory.serverLog().toString();
        try {
            var outcome =
                    new PostgresArchive().unpackedIn(directory).run("pg_ctl", "restart", "-D", data, "-l", log, "-w");
            if (!outcome.isSuccess()) {
                throw new AssertionError(outcome.complaint());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all processor time from it: it holds its connections and answers nothing. */
    void freeze() {
        var postmaster = postmaster();
        Signals.send("STOP", postmaster.pid());
        postmaster.descendants().forEach(backend -> Signals.send("STOP", backend.pid()));
    }

    void thaw() {
        var postmaster = postmaster();
        postmaster.descendants().forEach(backend -> Signals.send("CONT", backend.pid()));
        Signals.send("CONT", postmaster.pid());
    }

    private ProcessHandle postmaster() {
        return Signals.postmasters(directory.path()).get(0);
    }

    @Override
    public void close() {
        server.close();
        directory.close();
        BorrowedPostgres.giveBack(parent);
    }
}
