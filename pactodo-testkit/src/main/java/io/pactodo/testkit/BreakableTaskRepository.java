package io.pactodo.testkit;

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
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A repository with outages on demand: while it is broken, every call throws {@link StorageException}.
 *
 * @since 0.1.0
 */
public final class BreakableTaskRepository implements TaskRepository {
    private final TaskRepository whole;
    private volatile boolean broken;

    /**
     * Begins whole.
     *
     * @param whole answers while there is no outage
     */
    public BreakableTaskRepository(TaskRepository whole) {
        this.whole = whole;
    }

    /** {@return an empty repository that cannot be reached, as at the bottom of an outage} */
    public static BreakableTaskRepository broken() {
        BreakableTaskRepository repository = new BreakableTaskRepository(new InMemoryTaskRepository());
        repository.breakDown();
        return repository;
    }

    /** Begins an outage. */
    public void breakDown() {
        broken = true;
    }

    /** Ends the outage; everything is as it was before. */
    public void repair() {
        broken = false;
    }

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return reached("find tasks").find(keys);
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return reached("apply changes").apply(changes);
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return reached("apply changes atomically").applyAtomically(changes);
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return reached("list tasks").list(queries);
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return reached("read changes").changes(queries);
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return reached("purge deleted tasks").purge(deletedBefore, most);
    }

    private TaskRepository reached(String attempt) {
        if (broken) {
            throw new StorageException("Could not " + attempt, new IOException("The store is broken on demand."));
        }
        return whole;
    }
}
