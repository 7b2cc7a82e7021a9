package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens while the database is away, hangs, or dies in the middle; and afterwards. */
@Timeout(60)
final class OutageTest {
    private static final Duration BRIEF = Duration.ofMillis(300);

    @Test
    void aServerThatStopsIsAnOutageUntilItIsBack(@TempDir Path data) throws Exception {
        StoppableServer server = new StoppableServer(data);
        server.start();
        try (PostgresStore store = PostgresStore.open(server.settings().withTimeouts(BRIEF, BRIEF))) {
            Task task = store.tasks().apply(Samples.adding("Kept"));
            server.stop();

            assertOutage(store.tasks());
            assertThat(store.readiness().obstacle()).isPresent();

            server.start();
            eventually(() -> store.readiness().obstacle().isEmpty());
            assertThat(store.tasks().find(task.key())).contains(task);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsAnOutage() throws Exception {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Connections connections = new Connections(
                        PostgresSettings.of("jdbc:postgresql://127.0.0.1:" + hole.getLocalPort() + "/x", "postgres", "")
                                .withTimeouts(BRIEF, BRIEF));
                SchemaReadiness readiness = new SchemaReadiness(connections)) {
            assertOutage(new PostgresTaskRepository(connections, outcomes -> {}));
            assertThat(readiness.obstacle()).isPresent();
        }
    }

    @Test
    void aConnectionThatFreezesIsAnOutageAndTheNextOneServes() throws Exception {
        PostgresSettings database = TestServer.freshDatabase().withConnections(1);
        try (PostgresStore store = PostgresStore.open(database)) {
            Task task = store.tasks().apply(Samples.adding("Kept"));
            String process = TestServer.read(
                    database,
                    "SELECT pid FROM pg_stat_activity WHERE application_name = 'pactodo' AND datname = current_database()");
            signal("STOP", process);
            try {
                assertThatThrownBy(() -> store.tasks().find(task.key())).isInstanceOf(StorageException.class);
            } finally {
                signal("CONT", process);
            }
            eventually(() -> isFound(store.tasks(), task));
        }
    }

    @Test
    void aLockThatIsNotLetGoIsAnOutageAndChangesNothing() throws Exception {
        PostgresSettings database = TestServer.freshDatabase().withTimeouts(BRIEF, BRIEF);
        try (PostgresStore store = PostgresStore.open(database);
                Connection other = TestServer.connect(database)) {
            Task task = store.tasks().apply(Samples.adding("Kept"));
            lockAllWorkspaces(other);
            assertThatThrownBy(() -> store.tasks().apply(Samples.adding("Not written")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("write 1 task");
            other.rollback();
            assertThat(store.tasks().list(TaskQuery.in(Samples.WORKSPACE)).items())
                    .containsExactly(task);
        }
    }

    @Test
    void aConnectionThatDiesInTheMiddleOfASetLeavesNothingHalfDone() throws Exception {
        PostgresSettings database = TestServer.freshDatabase().withTimeouts(BRIEF, Duration.ofSeconds(30));
        try (PostgresStore store = PostgresStore.open(database)) {
            Task task = store.tasks().apply(Samples.adding("Kept"));
            TestServer.execute(database, "ALTER TABLE task ADD CHECK (title <> 'Stuck' OR pg_sleep(30) IS NOT NULL)");
            List<TaskChange> set = List.of(
                    Samples.addingElsewhere("Not written"),
                    new TaskChange.Delete(task, Samples.NOW),
                    new TaskChange.Delete(task, Samples.NOW),
                    Samples.adding("Stuck"));
            CompletableFuture<Object> writing =
                    CompletableFuture.supplyAsync(() -> store.tasks().apply(set));
            eventually(() -> TestServer.read(database, TERMINATE_THE_STUCK).equals("1"));
            assertThatThrownBy(writing::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StorageException.class);
            assertThat(store.tasks().list(TaskQuery.in(Samples.WORKSPACE)).items())
                    .containsExactly(task);
            assertThat(store.tasks().list(TaskQuery.in(Samples.ELSEWHERE)))
                    .isEqualTo(new TaskPage(List.of(), Optional.empty(), Revision.ZERO));
        }
    }

    private static final String TERMINATE_THE_STUCK = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event = 'PgSleep'";

    @Test
    void aPoolWithoutAFreeConnectionIsAnOutageForWhoCannotWait() throws Exception {
        PostgresSettings database = TestServer.freshDatabase().withConnections(1);
        try (Connections connections = new Connections(database.withTimeouts(BRIEF, Duration.ofSeconds(20)))) {
            new Schema(database).bringUpToDate();
            connections.call(taken -> {
                assertOutage(new PostgresTaskRepository(connections, outcomes -> {}));
                return taken;
            });
            assertThat(new PostgresTaskRepository(connections, outcomes -> {}).find(Set.of()))
                    .isEmpty();
        }
    }

    @Test
    void aStoreThatWasClosedIsAnOutage() {
        PostgresStore store = PostgresStore.open(TestServer.freshDatabase());
        store.close();
        assertOutage(store.tasks());
        assertThat(store.readiness().obstacle()).isPresent();
    }

    @Test
    void aSchemaThatIsGoneIsAnObstacle() {
        PostgresSettings database = TestServer.freshDatabase();
        try (PostgresStore store = PostgresStore.open(database)) {
            TestServer.execute(database, "DELETE FROM schema_history");
            assertThat(store.readiness().obstacle())
                    .hasValueSatisfying(line -> assertThat(line).contains("version 0"));
            TestServer.execute(database, "DROP TABLE schema_history");
            assertThat(store.readiness().obstacle()).isPresent();
        }
    }

    private static void assertOutage(TaskRepository away) {
        assertOutage(() -> away.find(Samples.newKey()));
        assertOutage(() -> away.list(TaskQuery.in(Samples.WORKSPACE)));
        assertOutage(() -> away.changes(ChangesQuery.in(Samples.WORKSPACE, Revision.ZERO)));
        assertOutage(() -> away.apply(Samples.adding("Lost")));
        assertOutage(() -> away.applyAtomically(List.of(Samples.adding("Lost"))));
    }

    private static void assertOutage(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StorageException.class);
    }

    private static boolean isFound(TaskRepository tasks, Task task) {
        try {
            return tasks.find(task.key()).isPresent();
        } catch (StorageException stillAway) {
            return false;
        }
    }

    private static void lockAllWorkspaces(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT FROM workspace FOR UPDATE");
        }
    }

    private static void signal(String name, String process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor())
                .isZero();
    }

    private static void eventually(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
