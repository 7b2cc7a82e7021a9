package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.persistence.PostgresSettings;
import io.pactodo.adapter.persistence.PostgresStore;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Random writers, commits that take a random time, followers that lose their connections at random, and purges. */
@Timeout(180)
class ReplicasTest {
    private static final int WRITERS = 6;
    private static final int WRITES = 40;
    private static final int FOLLOWERS_OF_A_KIND = 4;
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private static final String SLOW_COMMITS = """
            CREATE FUNCTION pactodo.dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF random() < 0.3 THEN
                    PERFORM pg_sleep(random() * 0.02);
                END IF;
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER dawdling AFTER INSERT OR UPDATE ON pactodo.task
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pactodo.dawdle()
            """;

    @TempDir
    Path directory;

    @Test
    void eachReplicaEqualsTheTableInTheEnd() throws Exception {
        try (var database = TestDatabase.in(directory);
                var one = Node.on(database.server(), Map.of(Setting.STREAM_HEARTBEAT, "1"));
                var other = Node.on(database.server(), Map.of(Setting.STREAM_HEARTBEAT, "1"));
                var store = store(database.server())) {
            Sql.execute(database.server(), SLOW_COMMITS);

            var replicas = replicasOf(store.tasks(), one.uri(), other.uri());

            assertThat(replicas).hasSize(2 * FOLLOWERS_OF_A_KIND + 2);
            assertThat(replicas.subList(2 * FOLLOWERS_OF_A_KIND, replicas.size()))
                    .as("who was away for longer than what was purged")
                    .allSatisfy(replica -> assertThat(replica.resets()).isPositive());
        }
    }

    @Test
    void numbersFromASequenceAreFoundOut() {
        var repository = new FromASequence();
        var metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));
        var configuration = ConfigurationReader.read(
                Map.of(Setting.PORT, "0", Setting.STREAM_HEARTBEAT, "1"), Map.of("HOME", "/nowhere"));
        var beside = new InMemoryTaskRepository();
        var server = new TaskServer(
                configuration,
                metrics,
                new Repositories(repository, beside, beside),
                new InMemoryReceipts(beside),
                List.of());
        server.stream(repository.signals());
        try (var parts = new OpenParts()) {
            parts.open(server::listen);
            parts.open(Silence::new);

            assertThatThrownBy(() -> replicasOf(repository, server.uri()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("replicas, each of which equals the table");
        }
    }

    private static PostgresStore store(LocalDatabase database) {
        var access = database.access();
        return PostgresStore.open(PostgresSettings.of(
                access.url(), access.user(), access.password().orElseThrow().value()));
    }

    /**
     * Lets them all loose, compares each replica with the table in the end, and answers with them; the last two of them
     * listed at the beginning and came back after a purge.
     */
    private static List<HttpReplica> replicasOf(TaskRepository purged, URI... servers) throws Exception {
        var writers = new RandomWriters(servers);
        writers.create("First", new Random(0));
        var byFeed = new HttpReplica(servers, 300);
        var byStream = new HttpReplica(servers, 301);
        var threads = Executors.newCachedThreadPool();
        try {
            var following = new ArrayList<Future<HttpReplica>>();
            for (var number = 0; number < FOLLOWERS_OF_A_KIND; number++) {
                var seed = number;
                following.add(threads.submit(() -> new HttpReplica(servers, seed).followTheFeed()));
                following.add(threads.submit(() -> new HttpReplica(servers, 100 + seed).followTheStream()));
            }
            var writing = new ArrayList<Callable<Integer>>();
            for (var number = 0; number < WRITERS; number++) {
                var seed = 200 + number;
                writing.add(() -> writers.write(seed, WRITES));
            }
            writing.add(() -> purge(purged));
            for (var done : threads.invokeAll(writing)) {
                done(done);
            }
            writers.withdraw();
            assertThat(purged.purge(FAR, 1000)).isPositive();
            following.add(threads.submit(byFeed::followTheFeed));
            following.add(threads.submit(byStream::followTheStream));
            writers.end();
            var replicas = new ArrayList<HttpReplica>();
            for (var follower : following) {
                replicas.add(done(follower));
            }
            var table = new HttpReplica(servers, 7).shown();
            assertThat(table).hasSizeGreaterThan(WRITERS);
            assertThat(replicas)
                    .as("replicas, each of which equals the table")
                    .allSatisfy(replica -> assertThat(replica.shown()).isEqualTo(table));
            return replicas;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T done(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static int purge(TaskRepository tasks) {
        var purged = 0;
        for (var round = 0; round < 4; round++) {
            LockSupport.parkNanos(200_000_000);
            purged += tasks.purge(FAR, 5);
        }
        return purged;
    }
}
