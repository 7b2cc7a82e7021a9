package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Breaks rule 7: a refused atomic set ends the whole transaction, and nothing can be read or written after it. */
final class IsLostWithARefusal extends SpoiledReceipts {
    IsLostWithARefusal(Receipts sound) {
        super(sound);
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        return super.once(
                request,
                now,
                transaction -> work.apply(
                        new Repositories(new Fragile(transaction.tasks()), transaction.lists(), transaction.tags())));
    }

    private static final class Fragile implements TaskRepository {
        private final TaskRepository transaction;
        private boolean lost;

        Fragile(TaskRepository transaction) {
            this.transaction = transaction;
        }

        @Override
        public Map<TaskKey, Task> find(Set<TaskKey> keys) {
            return usable().find(keys);
        }

        @Override
        public List<TaskOutcome> apply(List<TaskChange> changes) {
            return usable().apply(changes);
        }

        @Override
        public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
            List<TaskOutcome> outcomes = usable().applyAtomically(changes);
            lost = outcomes.stream().anyMatch(TaskOutcome.Refused.class::isInstance);
            return outcomes;
        }

        @Override
        public List<TaskPage> list(List<TaskQuery> queries) {
            return usable().list(queries);
        }

        @Override
        public List<ChangesPage> changes(List<ChangesQuery> queries) {
            return usable().changes(queries);
        }

        @Override
        public int purge(Instant deletedBefore, int most) {
            return usable().purge(deletedBefore, most);
        }

        private TaskRepository usable() {
            if (lost) {
                throw new StorageException("The transaction is aborted", new IllegalStateException("aborted"));
            }
            return transaction;
        }
    }
}
