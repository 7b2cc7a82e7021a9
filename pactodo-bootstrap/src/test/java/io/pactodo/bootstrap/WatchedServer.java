package io.pactodo.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PacToDo in use, with its own PostgreSQL, and all who watch it: each of them the real program, a process of its own. */
final class WatchedServer implements AutoCloseable {
    private static final String FIRING = "ALERTS{alertstate=\"firing\",alertname!=\"PacToDoWatchdog\"}";

    private final Path directory;
    private final Path data;
    private final int port = FreePort.belowEphemeral();
    private final Told told;
    private ServerProcess server;
    private final Watching watching;
    private final SteadyLoad load;

    private WatchedServer(Path directory, int perSecond) throws IOException {
        this.directory = directory;
        this.data = BorrowedPostgres.dataDirectoryWithData(directory);
        this.told = new Told();
        this.server = serving();
        this.watching = Watching.start(
                Files.createDirectory(directory.resolve("watching")),
                "--target",
                "http://127.0.0.1:" + port,
                "--webhook",
                told.url());
        this.load = SteadyLoad.on(uri(), perSecond);
    }

    private ServerProcess serving() {
        return ServerProcess.start("--port", "" + port, "--data", data.toString())
                .awaitReady();
    }

    /** Starts all of it; one after the other, since PostgreSQL's programs are lent to one at a time. */
    static synchronized WatchedServer start(Path directory, int perSecond) throws IOException {
        return new WatchedServer(directory, perSecond);
    }

    /** Waits until Prometheus has seen so many tasks come, and that all is well. */
    void awaitUse(int tasks) throws InterruptedException {
        watching.await("pactodo:slo_total{slo=\"availability-requests\",window=\"5m\"} > " + tasks, 1);
        watching.await("pactodo:sli:alive == 1", 1);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    Told told() {
        return told;
    }

    SteadyLoad load() {
        return load;
    }

    Watching watching() {
        return watching;
    }

    /** As the kernel does it. */
    void kill() {
        server.kill();
        server.exitCode();
    }

    void startAgain() {
        server.close();
        server = serving();
    }

    /** Has PostgreSQL do something before each task that is created. */
    void beforeEachTask(String statement) throws IOException, SQLException {
        execute("CREATE FUNCTION pactodo.fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + statement
                + "; RETURN NULL; END $$");
        execute("CREATE TRIGGER fault BEFORE INSERT ON pactodo.task EXECUTE FUNCTION pactodo.fault()");
    }

    void nothingBeforeEachTask() throws IOException, SQLException {
        execute("DROP FUNCTION pactodo.fault CASCADE");
    }

    private void execute(String sql) throws IOException, SQLException {
        try (var connection = Sql.connect(Sql.accessTo(data));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until no alert is left of which somebody could still be told. */
    void awaitCalm() throws InterruptedException {
        watching.awaitNone(FIRING);
        watching.awaitAlertmanager("PacToDoWatchdog");
    }

    @Override
    public void close() {
        load.close();
        watching.close();
        server.close();
        told.close();
        BorrowedPostgres.giveBack(directory);
    }
}
