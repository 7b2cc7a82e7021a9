package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only PostgreSQL can show of receipts: its connections, its locks, its failures. */
@Timeout(60)
final class KeyedTransactionTest {
    private static final KeptAnswer DONE = KeptAnswer.of(new byte[] {1});

    private final PostgresSettings database = TestServer.freshDatabase().withConnections(2);
    private final PostgresStore store = PostgresStore.open(database);

    @AfterEach
    void close() {
        store.close();
    }

    private static KeyedRequest request(String key) {
        return new KeyedRequest(Samples.WORKSPACE, "create", new IdempotencyKey(key), new Fingerprint("content"));
    }

    private static Attempt once(Receipts receipts, String key, Function<TaskRepository, KeptAnswer> work) {
        return receipts.once(request(key), Samples.NOW, transaction -> work.apply(transaction.tasks()));
    }

    private static KeptAnswer add(TaskRepository tasks, String title) {
        tasks.apply(Samples.adding(title));
        return DONE;
    }

    private List<String> titles() {
        return store.tasks().list(TaskQuery.in(Samples.WORKSPACE)).items().stream()
                .map(task -> task.content().title().value())
                .toList();
    }

    @Test
    void aRequestTakesOneConnectionAndWaitsForNoOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch bothHaveBegun = new CountDownLatch(2);
        try {
            List<Future<Attempt>> attempts = new ArrayList<>();
            for (String key : List.of("a", "b")) {
                attempts.add(threads.submit(() -> once(store.receipts(), key, tasks -> {
                    bothHaveBegun.countDown();
                    assertThat(reached(bothHaveBegun)).isTrue();
                    tasks.find(Samples.newKey());
                    tasks.applyAtomically(List.of(Samples.adding("At once, " + key)));
                    return add(tasks, "By itself, " + key);
                })));
            }
            for (Future<Attempt> attempt : attempts) {
                assertThat(attempt.get()).isEqualTo(new Attempt.First(DONE));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(titles()).hasSize(4);
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aRequestThatIsUnderWayOnAnotherNodeIsTold() {
        try (PostgresStore other = PostgresStore.open(database)) {
            List<Attempt> meanwhile = new ArrayList<>();
            once(store.receipts(), "a", tasks -> {
                meanwhile.add(once(other.receipts(), "a", there -> add(there, "Doubled")));
                return add(tasks, "Once");
            });
            meanwhile.add(once(other.receipts(), "a", there -> add(there, "Doubled")));

            assertThat(meanwhile).containsExactly(new Attempt.StillRunning(), new Attempt.Replayed(DONE));
        }
        assertThat(titles()).containsExactly("Once");
    }

    @Test
    void aReceiptThatSomebodyWroteWithoutTheLockIsTakenForTheFirst() {
        Attempt attempt = once(store.receipts(), "a", tasks -> {
            writeBehindTheLock();
            return add(tasks, "Doubled");
        });

        assertThat(attempt).isEqualTo(new Attempt.Replayed(KeptAnswer.of(new byte[] {7})));
        assertThat(titles()).isEmpty();
    }

    private void writeBehindTheLock() {
        TestServer.execute(
                database,
                "INSERT INTO receipt VALUES ('%s', '\\x%s', 'content', '\\x07', '%s') ON CONFLICT DO NOTHING"
                        .formatted(
                                Samples.WORKSPACE,
                                HexFormat.of().formatHex(RequestDigest.of(request("a"))),
                                Samples.NOW));
    }

    @Test
    void aMemberThatTheDatabaseRefusesTakesNothingFromItsNeighboursNorFromTheRequest() {
        TestServer.execute(database, "ALTER TABLE task ADD CONSTRAINT rule_of_a_test CHECK (title <> 'Bad')");
        List<TaskOutcome> outcomes = new ArrayList<>();

        Attempt attempt = once(store.receipts(), "a", tasks -> {
            outcomes.addAll(tasks.apply(List.of(Samples.adding("Before"), Samples.adding("Bad"))));
            outcomes.addAll(tasks.applyAtomically(List.of(Samples.adding("Withdrawn"), Samples.adding("Bad"))));
            return add(tasks, "After");
        });

        assertThat(attempt).isEqualTo(new Attempt.First(DONE));
        assertThat(outcomes.stream().filter(TaskOutcome.Accepted.class::isInstance))
                .hasSize(1);
        assertThat(((TaskOutcome.Refused) outcomes.get(1)).reason()).isInstanceOf(TaskRefused.Invalid.class);
        assertThat(titles()).containsExactly("Before", "After");
    }

    @Test
    void aConnectionThatDiesWithinTheWorkLeavesNothingAndTheNextAttemptIsTheFirst() {
        assertThatThrownBy(() -> once(store.receipts(), "a", tasks -> {
                    add(tasks, "Withdrawn");
                    TestServer.execute(
                            database,
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND state = 'idle in transaction'");
                    return DONE;
                }))
                .isInstanceOf(StorageException.class);

        assertThat(once(store.receipts(), "a", tasks -> add(tasks, "Once"))).isEqualTo(new Attempt.First(DONE));
        assertThat(titles()).containsExactly("Once");
    }

    @Test
    void aConnectionThatTakesNoWritesIsGivenUp() {
        PostgresSettings own = TestServer.freshDatabase("").withConnections(1);
        PostgresStore.open(own).close();
        TestServer.execute(database, readOnly(own, "SET default_transaction_read_only = on"));
        try (PostgresStore node = PostgresStore.open(own)) {
            assertThatThrownBy(() -> once(node.receipts(), "a", tasks -> add(tasks, "Refused")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("read-only");

            // The next connection may have been made before this.
            TestServer.execute(database, readOnly(own, "RESET default_transaction_read_only"));
            assertThat(untilServed(() -> once(node.receipts(), "a", tasks -> add(tasks, "Once"))))
                    .isEqualTo(new Attempt.First(DONE));
        }
    }

    private static Attempt untilServed(Supplier<Attempt> attempts) {
        while (true) {
            try {
                return attempts.get();
            } catch (StorageException stillAway) {
                Thread.onSpinWait();
            }
        }
    }

    private static String readOnly(PostgresSettings settings, String option) {
        return "ALTER DATABASE " + settings.database().replaceFirst(".*/", "") + " " + option;
    }

    @Test
    void forgettingWaitsForNobodyAndLeavesWhatOthersAreAt() throws Exception {
        once(store.receipts(), "a", tasks -> DONE);
        once(store.receipts(), "b", tasks -> DONE);
        try (Connection other = TestServer.connect(database);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM receipt ORDER BY request LIMIT 1 FOR UPDATE");

            assertThat(store.receipts().forget(Samples.NOW.plusSeconds(1), 10)).isOne();
            other.rollback();
            assertThat(store.receipts().forget(Samples.NOW.plusSeconds(1), 10)).isOne();
        }
    }

    @Test
    void aLargeAnswerIsKeptWhole() {
        KeptAnswer large = KeptAnswer.of(new byte[8 * 1024 * 1024]);
        once(store.receipts(), "a", tasks -> large);
        assertThat(once(store.receipts(), "a", tasks -> DONE)).isEqualTo(new Attempt.Replayed(large));
    }
}
