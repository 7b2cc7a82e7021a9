package io.pactodo.testkit.usecase;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A repository with another writer, who is faster: after each of that many readings it changes what was read. */
final class OutrunRepository implements TaskRepository {
    private final TaskRepository repository = new InMemoryTaskRepository();
    private int races;

    OutrunRepository(int races) {
        this.races = races;
    }

    /** From now on. */
    void race(int times) {
        races = times;
    }

    int racesLeft() {
        return races;
    }

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = repository.find(keys);
        if (races > 0 && !found.isEmpty()) {
            races--;
            repository.apply(found.values().stream().map(this::faster).toList());
        }
        return found;
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return repository.apply(changes);
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return repository.applyAtomically(changes);
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return repository.list(queries);
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return repository.changes(queries);
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return repository.purge(deletedBefore, most);
    }

    private TaskChange faster(Task read) {
        Notes notes = new Notes(read.content().notes() + "x");
        return new TaskChange.Replace(read, read.content().withNotes(notes), read.updatedAt());
    }
}
