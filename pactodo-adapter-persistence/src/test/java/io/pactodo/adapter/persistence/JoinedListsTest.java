package io.pactodo.adapter.persistence;

import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.ListRepositoryContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What is written to lists in somebody's transaction keeps all rules, too: each change is the work of a request, which goes
 * on after a refusal and is committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JoinedListsTest implements ListRepositoryContract {
    private final PostgresStore store =
            PostgresStore.open(TestServer.freshDatabase().withConnections(20));
    private final Connections nowhere = new Connections(TestServer.nobodyListens());

    @Override
    public ListRepository lists() {
        return new EachWriteKeyed(store.lists(), store.receipts());
    }

    @Override
    public TaskRepository tasks() {
        return store.tasks();
    }

    @Override
    public ListRepository unreachableLists() {
        return new EachWriteKeyed(new PostgresLists(nowhere), new PostgresReceipts(nowhere, outcomes -> {}));
    }

    @AfterAll
    void close() {
        nowhere.close();
        store.close();
    }

    private record EachWriteKeyed(ListRepository lists, Receipts receipts) implements ListRepository {
        private static final AtomicInteger KEYS = new AtomicInteger();

        @Override
        public Optional<TaskList> find(ListKey key) {
            return lists.find(key);
        }

        @Override
        public TaskList apply(ListChange change) {
            List<TaskList> written = new ArrayList<>();
            List<ListRefused> refusals = new ArrayList<>();
            IdempotencyKey key = new IdempotencyKey("call " + KEYS.incrementAndGet());
            receipts.once(
                    new KeyedRequest(Samples.WORKSPACE, "call", key, new Fingerprint("")), Samples.NOW, transaction -> {
                        try {
                            written.add(transaction.lists().apply(change));
                        } catch (ListRefused refused) {
                            refusals.add(refused);
                        }
                        return KeptAnswer.of(new byte[0]);
                    });
            if (!refusals.isEmpty()) {
                throw refusals.get(refusals.size() - 1);
            }
            return written.get(written.size() - 1);
        }

        @Override
        public ListPage list(ListQuery query) {
            return lists.list(query);
        }

        @Override
        public int purgeLists(Instant deletedBefore, int most) {
            return lists.purgeLists(deletedBefore, most);
        }
    }
}
