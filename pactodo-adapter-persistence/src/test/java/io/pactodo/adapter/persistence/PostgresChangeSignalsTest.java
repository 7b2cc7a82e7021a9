package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Attempt;
import io.pactodo.application.ChangeSignals;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.ChangeSignalsContract;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class PostgresChangeSignalsTest implements ChangeSignalsContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresSettings database = TestServer.freshDatabase();
    private final PostgresStore here = PostgresStore.open(database);
    private final PostgresStore there = PostgresStore.open(database);

    PostgresChangeSignalsTest() throws InterruptedException {
        // What is notified of before a node listens is lost to it, and each test asks for what comes after.
        CountDownLatch listening = new CountDownLatch(1);
        try (ChangeSignals.Subscription hearing = here.signals().subscribe(new Ears(listening::countDown))) {
            long begun = System.nanoTime();
            while (!listening.await(5, TimeUnit.MILLISECONDS)) {
                assertThat(hearing).isNotNull();
                // No time-out of the class ends a constructor.
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as("how long nothing was heard of the other node")
                        .isLessThan(PATIENCE);
                there.tasks().apply(Samples.adding("Is anybody there?"));
            }
        }
    }

    @Override
    public ChangeSignals signals() {
        return here.signals();
    }

    @Override
    public TaskRepository repository() {
        return here.tasks();
    }

    @Override
    public TaskRepository elsewhere() {
        return there.tasks();
    }

    @Test
    void whatIsWrittenUnderAKeyIsToldOfOnceItCanBeSeen() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(2);
        Set<String> titles = ConcurrentHashMap.newKeySet();
        Runnable look = () -> titlesThatBeginWith("Keyed").filter(titles::add).forEach(title -> seen.countDown());
        try (ChangeSignals.Subscription hearing = here.signals().subscribe(new Ears(look))) {
            writeUnderAKey(here, "Keyed here");
            assertThat(titles).as("told to this node by whoever wrote").containsExactly("Keyed here");
            writeUnderAKey(there, "Keyed there");

            assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(hearing).isNotNull();
        }
    }

    private static void writeUnderAKey(PostgresStore node, String title) {
        KeyedRequest request =
                new KeyedRequest(Samples.WORKSPACE, "create", new IdempotencyKey(title), new Fingerprint(title));
        Attempt attempt = node.receipts().once(request, Samples.NOW, repositories -> {
            repositories.tasks().apply(Samples.adding(title));
            return KeptAnswer.of(new byte[0]);
        });
        assertThat(attempt).isInstanceOf(Attempt.First.class);
    }

    private Stream<String> titlesThatBeginWith(String beginning) {
        return here.tasks().list(TaskQuery.in(Samples.WORKSPACE).withLimit(200)).items().stream()
                .map(task -> task.content().title().value())
                .filter(title -> title.startsWith(beginning));
    }

    @Test
    void whoWasCutOffIsToldToLookAndHearsAgain() throws InterruptedException {
        Semaphore looks = new Semaphore(0);
        CountDownLatch heard = new CountDownLatch(1);
        try (ChangeSignals.Subscription hearing =
                here.signals().subscribe(new Ears(looks::release, heard::countDown))) {
            TestServer.execute(
                    database,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'pactodo-%'");

            assertThat(looks.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            while (!heard.await(5, TimeUnit.MILLISECONDS)) {
                there.tasks().apply(Samples.adding("Again"));
            }
            assertThat(hearing).isNotNull();
        }
    }

    @AfterAll
    void close() {
        there.close();
        here.close();
    }

    /** Hears of either kind. */
    private record Ears(Runnable any, Runnable one) implements ChangeSignals.Listener {
        Ears(Runnable either) {
            this(either, either);
        }

        @Override
        public void changed(WorkspaceId workspace) {
            one.run();
        }

        @Override
        public void anyMayHaveChanged() {
            any.run();
        }
    }
}
