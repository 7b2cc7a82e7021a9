package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OpeningTest {
    @Test
    void anEmptyDatabaseGetsItsTables() {
        PostgresSettings database = TestServer.freshDatabase();
        PostgresStore.open(database).close();
        assertThat(TestServer.read(database, "SELECT count(*) FROM task")).isEqualTo("0");
    }

    @Test
    void aDatabaseThatIsUpToDateIsLeftAsItIs() {
        PostgresSettings database = TestServer.freshDatabase();
        PostgresStore.open(database).close();
        String history = "SELECT string_agg(h::text, E'\\n') FROM schema_history h";
        String before = TestServer.read(database, history);
        PostgresStore.open(database).close();
        assertThat(TestServer.read(database, history)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void aDatabaseThatIsBehindIsBroughtUpToDateAndKeepsItsTasks(String version) {
        PostgresSettings database = TestServer.freshDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:" + Schema.MIGRATIONS)
                .defaultSchema(Schema.NAMESPACE)
                .table("schema_history")
                .target(version)
                .load()
                .migrate();
        TestServer.execute(database, """
                INSERT INTO pactodo.workspace (workspace_id, revision) VALUES ('here', 7);
                INSERT INTO pactodo.task (workspace_id, id, revision, title, notes, status, priority, tags, place,
                    created_at, updated_at, due_key, priority_key, title_key, words)
                VALUES ('here', '00000000-0000-7000-8000-000000000001', 7, 'Kept', '', 'open', 0, '{}', 1,
                    'epoch', 'epoch', 'infinity', 10, 'kept', 'kept')
                """);

        try (PostgresStore store = PostgresStore.open(database)) {
            TaskPage page = store.tasks().list(TaskQuery.in(Samples.WORKSPACE));
            assertThat(page.revision()).isEqualTo(new Revision(7));
            assertThat(page.items())
                    .singleElement()
                    .satisfies(task -> assertThat(task.content())
                            .isEqualTo(TaskContent.titled("Kept").withOrder(new Order(BigDecimal.ONE))));
        }
        assertThat(TestServer.read(database, "SELECT max(version::int) FROM schema_history"))
                .isEqualTo(Integer.toString(Schema.NEWEST));
    }

    static Stream<String> olderVersions() throws Exception {
        return versions().filter(version -> version < Schema.NEWEST).mapToObj(Integer::toString);
    }

    @Test
    void theTablesOfOthersAreLeftAlone() {
        PostgresSettings database = TestServer.freshDatabase();
        TestServer.execute(database, "DROP TABLE IF EXISTS public.task");
        TestServer.execute(database, "CREATE TABLE public.task AS SELECT 'kept' AS word");
        PostgresStore.open(database).close();
        assertThat(TestServer.read(database, "SELECT word FROM public.task")).isEqualTo("kept");
    }

    @Test
    void nodesThatStartAtTheSameTimeOnAnEmptyDatabaseAllComeUp() throws Exception {
        PostgresSettings database = TestServer.freshDatabase().withConnections(1);
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<PostgresStore>> starts = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                starts.add(threads.submit(() -> {
                    together.await();
                    return PostgresStore.open(database);
                }));
            }
            for (Future<PostgresStore> start : starts) {
                try (PostgresStore store = start.get()) {
                    assertThat(store.readiness().obstacle()).isEmpty();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theNewestMigrationIsTheOneThatTheProgramKnows() throws Exception {
        assertThat(versions().max()).hasValue(Schema.NEWEST);
    }

    private static IntStream versions() throws Exception {
        URL folder = Objects.requireNonNull(Schema.class.getClassLoader().getResource(Schema.MIGRATIONS));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return IntStream.of(files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.replaceFirst("V(\\d+)__.*", "$1")))
                    .toArray());
        }
    }

    @Test
    void aPortWhereNobodyListensIsNamed() {
        opening(TestServer.nobodyListens()).hasMessageContainingAll("jdbc:postgresql://127.0.0.1:1/", "reached");
    }

    @Test
    void anUnknownHostIsNamed() {
        opening(PostgresSettings.of("jdbc:postgresql://nowhere.invalid/pactodo?password=secret", "postgres", ""))
                .hasMessageContainingAll("nowhere.invalid", "reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aWrongPasswordIsNamedAsOne() {
        PostgresSettings database = TestServer.withPassword("right");
        opening(PostgresSettings.of(database.url(), database.user(), "wrong"))
                .hasMessageContainingAll("refuses the user guarded", "password")
                .hasMessageNotContaining("wrong");
        PostgresStore.open(database).close();
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        opening(TestServer.settings("no_such_one")).hasMessageContainingAll("no database of that name", "no_such_one");
    }

    @Test
    void aSchemaFromTheFutureIsRefused() {
        PostgresSettings database = TestServer.freshDatabase();
        PostgresStore.open(database).close();
        TestServer.execute(
                database,
                "INSERT INTO schema_history SELECT 99, '9999', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, true FROM schema_history WHERE version = '1'");
        opening(database).hasMessageContainingAll("version 9999", "newer");
    }

    @Test
    void aNamespaceOfThatNameThatIsNotOursIsNamed() {
        PostgresSettings database = TestServer.freshDatabase();
        TestServer.execute(database, "CREATE SCHEMA pactodo");
        TestServer.execute(database, "CREATE TABLE schema_history AS SELECT 'theirs' AS version, true AS success");
        opening(database).hasMessageContainingAll("cannot be used", "theirs");
    }

    @Test
    void aDatabaseInAnotherEncodingIsRefused() {
        PostgresSettings database = TestServer.freshDatabase("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        opening(database).hasMessageContainingAll("LATIN1", "UTF8");
    }

    @Test
    void aServerThatIsTooOldIsRefused() {
        assertThatThrownBy(() -> Schema.requireServer(140_011, "UTF8"))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("PostgreSQL 14", "15");
        Schema.requireServer(150_000, "UTF8");
    }

    @Test
    void aServerThatIsNoPostgresIsNamed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread web = new Thread(() -> answerAsAWebServer(server));
            web.setDaemon(true);
            web.start();
            opening(PostgresSettings.of("jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/x", "postgres", ""))
                    .hasMessageContaining("is no PostgreSQL");
        }
    }

    @Test
    void aServerThatNeverAnswersDoesNotKeepTheStartWaitingForEver() throws Exception {
        try (ServerSocket hole = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            opening(PostgresSettings.of("jdbc:postgresql://127.0.0.1:" + hole.getLocalPort() + "/x", "postgres", ""))
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void ofSeveralHostsTheOneThatAnswersIsUsed() {
        PostgresSettings database = TestServer.freshDatabase();
        String several = database.url().replaceFirst("//[^/]+/", "//127.0.0.1:1,127.0.0.1:" + TestServer.port() + "/");
        PostgresSettings settings =
                PostgresSettings.of(several + "&targetServerType=primary", database.user(), database.password());
        try (PostgresStore store = PostgresStore.open(settings)) {
            assertThat(store.readiness().obstacle()).isEmpty();
        }
    }

    private static void answerAsAWebServer(ServerSocket server) {
        try {
            while (true) {
                try (Socket client = server.accept();
                        OutputStream answer = client.getOutputStream()) {
                    answer.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> opening(PostgresSettings settings) {
        return assertThatThrownBy(() -> PostgresStore.open(settings).close())
                .isInstanceOf(StorageException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n", "\r"));
    }
}
