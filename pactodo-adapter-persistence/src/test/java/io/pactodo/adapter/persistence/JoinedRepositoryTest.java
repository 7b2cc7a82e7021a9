package io.pactodo.adapter.persistence;

import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.TaskRepositoryContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What is written in somebody's transaction keeps all rules, too: each call that writes is the work of a request. Reading
 * has no other way there than elsewhere, and is left as it is, because it would double the time that this takes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JoinedRepositoryTest implements TaskRepositoryContract {
    private final PostgresStore store =
            PostgresStore.open(TestServer.freshDatabase().withConnections(20));
    private final Connections nowhere = new Connections(TestServer.nobodyListens());

    @Override
    public TaskRepository repository() {
        return new EachWriteKeyed(store.tasks(), store.receipts());
    }

    @Override
    public TaskRepository unreachable() {
        return new EachWriteKeyed(
                new PostgresTaskRepository(nowhere, outcomes -> {}), new PostgresReceipts(nowhere, outcomes -> {}));
    }

    @AfterAll
    void close() {
        nowhere.close();
        store.close();
    }

    private record EachWriteKeyed(TaskRepository tasks, Receipts receipts) implements TaskRepository {
        private static final AtomicInteger KEYS = new AtomicInteger();

        @Override
        public Map<TaskKey, Task> find(Set<TaskKey> keys) {
            return tasks.find(keys);
        }

        @Override
        public List<TaskOutcome> apply(List<TaskChange> changes) {
            return joined(repository -> repository.apply(changes));
        }

        @Override
        public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
            return joined(repository -> repository.applyAtomically(changes));
        }

        @Override
        public List<TaskPage> list(List<TaskQuery> queries) {
            return tasks.list(queries);
        }

        @Override
        public List<ChangesPage> changes(List<ChangesQuery> queries) {
            return tasks.changes(queries);
        }

        @Override
        public int purge(Instant deletedBefore, int most) {
            return tasks.purge(deletedBefore, most);
        }

        private <T> T joined(Function<TaskRepository, T> call) {
            List<T> result = new ArrayList<>();
            IdempotencyKey key = new IdempotencyKey("call " + KEYS.incrementAndGet());
            receipts.once(
                    new KeyedRequest(Samples.WORKSPACE, "call", key, new Fingerprint("")), Samples.NOW, transaction -> {
                        result.add(call.apply(transaction.tasks()));
                        return KeptAnswer.of(new byte[0]);
                    });
            return result.get(result.size() - 1);
        }
    }
}
