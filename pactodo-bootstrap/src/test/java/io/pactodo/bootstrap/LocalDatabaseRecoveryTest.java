package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LocalDatabaseRecoveryTest {
    @TempDir
    Path parent;

    private final List<Process> children = new ArrayList<>();
    private Path data = Path.of("");

    @BeforeEach
    void borrowThePrograms() throws IOException {
        data = parent.resolve("it's a directory with unusual characters; & more");
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("postgresql-binaries"), BorrowedPostgres.programs());
    }

    /** Where it does not matter how the data came to be: to make them takes longer than all the rest. */
    private void borrowTheData() {
        BorrowedPostgres.copyDataTo(data.resolve("postgresql"));
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        if (Files.isSymbolicLink(data.resolve("postgresql-binaries"))) {
            Files.delete(data.resolve("postgresql-binaries"));
        }
        children.forEach(Process::destroyForcibly);
        if (Files.exists(data.resolve("postgresql/postmaster.pid"))) {
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void aSecondStartFindsTheDataOfTheFirst() throws SQLException {
        try (var directory = DataDirectory.claim(data);
                var database = LocalDatabase.start(directory)) {
            Sql.execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (var directory = DataDirectory.claim(data);
                var database = LocalDatabase.start(directory)) {
            assertThat(Sql.query(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void afterASigkillTheLeftBehindPostmasterIsStoppedAndNothingIsLost() throws Exception {
        borrowTheData();
        var first = startChild();
        var url = firstLine(first);
        var left = postmaster().orElseThrow();
        var password = Files.readString(data.resolve("postgresql/pactodo.password"));
        try (var connection = DriverManager.getConnection(url, "pactodo", password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
            first.destroyForcibly().waitFor();
            assertThat(left.isAlive()).isTrue();

            // The connection is still open and idle: a smart shutdown would wait for it for ever.
            try (var directory = DataDirectory.claim(data);
                    var database = LocalDatabase.start(directory)) {
                assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
                assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(left.pid());
                assertThat(Sql.query(database, "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void aPostmasterThatWasKilledIsRecoveredFrom() throws Exception {
        borrowTheData();
        try (var directory = DataDirectory.claim(data)) {
            var killed = LocalDatabase.start(directory);
            Sql.execute(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
            var postmaster = postmaster().orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
            try (var database = LocalDatabase.start(directory)) {
                assertThat(Sql.query(database, "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void aStrangerWithTheProcessIdOfADeadPostmasterIsLeftAlone() throws Exception {
        borrowTheData();
        try (var directory = DataDirectory.claim(data)) {
            var stranger = new ProcessBuilder("sleep", "600").start();
            try {
                Files.write(
                        directory.cluster().resolve("postmaster.pid"),
                        List.of(
                                "" + stranger.pid(),
                                directory.cluster().toString(),
                                "1",
                                "2",
                                "",
                                "127.0.0.1",
                                "  1 1"));
                LocalDatabase.start(directory).close();
                assertThat(stranger.isAlive()).isTrue();
            } finally {
                stranger.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void anEmptyProcessIdFileIsNoObstacle() throws IOException, SQLException {
        borrowTheData();
        try (var directory = DataDirectory.claim(data)) {
            Files.createFile(directory.cluster().resolve("postmaster.pid"));
            try (var database = LocalDatabase.start(directory)) {
                assertThat(Sql.query(database, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aFirstStartThatWasKilledInTheMiddleIsStartedOver() throws Exception {
        var first = startChild();
        awaitScratch("new-cluster-");
        first.destroyForcibly().waitFor();
        assertThat(data.resolve("postgresql")).doesNotExist();

        try (var directory = DataDirectory.claim(data);
                var database = LocalDatabase.start(directory)) {
            assertThat(Sql.query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void anUnpackingThatWasKilledInTheMiddleIsStartedOver() throws Exception {
        Files.delete(data.resolve("postgresql-binaries"));
        var first = startChild();
        awaitScratch("new-binaries-");
        first.destroyForcibly().waitFor();

        try (var directory = DataDirectory.claim(data);
                var database = LocalDatabase.start(directory)) {
            assertThat(Sql.query(database, "SELECT 1")).isEqualTo("1");
            try (var entries = Files.newDirectoryStream(data, "new-*")) {
                assertThat(entries).isEmpty();
            }
        }
    }

    @Test
    void aSecondProcessIsToldWhoHasTheDataAndLeavesThemAlone() throws Exception {
        borrowTheData();
        var first = startChild();
        try {
            firstLine(first);
            var before = postmaster().orElseThrow();
            var second = startChild();
            awaitOwner("http");
            assertThat(firstLine(second))
                    .isEqualTo("the data directory %s is in use by the PacToDo with process id %d at %s: %s"
                            .formatted(
                                    data.toRealPath(),
                                    first.pid(),
                                    "http://127.0.0.1:12345",
                                    "use that one, stop it, or choose another directory with --data"));
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(first.isAlive()).isTrue();
            assertThat(postmaster().orElseThrow()).isEqualTo(before);
            assertThat(before.isAlive()).isTrue();
        } finally {
            first.getOutputStream().close();
            assertThat(first.waitFor()).isZero();
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefused() throws IOException {
        borrowTheData();
        try (var directory = DataDirectory.claim(data)) {
            Files.writeString(directory.cluster().resolve("PG_VERSION"), "17\n");
            assertThatThrownBy(() -> LocalDatabase.start(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "%s holds data of PostgreSQL 17, but this PacToDo brings 18: use the PacToDo that made"
                                    + " them, or choose another directory with --data",
                            directory.cluster());
        }
    }

    @Test
    void aReasonOfPostgresItselfBecomesOnePlainLine() throws IOException {
        borrowTheData();
        try (var directory = DataDirectory.claim(data)) {
            Files.writeString(directory.cluster().resolve("postgresql.conf"), "no_such_setting = 1\n");
            assertThatThrownBy(() -> LocalDatabase.start(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("PostgreSQL does not start: ")
                    .hasMessageContaining("postgresql.conf\" contains errors (more in " + data.toRealPath())
                    .hasMessageNotContaining("\n");
        }
    }

    private Process startChild() throws IOException {
        var child = DatabaseHolder.start(data);
        children.add(child);
        return child;
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid));
    }

    private void awaitScratch(String prefix) throws IOException {
        var found = false;
        while (!found) {
            try (var entries = Files.newDirectoryStream(data, prefix + "*")) {
                found = entries.iterator().hasNext();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void awaitOwner(String text) throws IOException {
        while (!Files.readString(data.resolve("owner")).contains(text)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static String firstLine(Process process) throws IOException {
        // Not closed: the process lives on, and so does its output.
        return new String(readLine(process), UTF_8).strip();
    }

    private static byte[] readLine(Process process) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = process.getInputStream().read();
                next >= 0 && next != '\n';
                next = process.getInputStream().read()) {
            line.write(next);
        }
        return line.toByteArray();
    }
}
