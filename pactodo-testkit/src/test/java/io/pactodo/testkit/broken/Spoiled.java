package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
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

/** A repository that is sound where its subclasses do not spoil it. */
abstract class Spoiled implements TaskRepository {
    final TaskRepository sound = new InMemoryTaskRepository();

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return sound.find(keys);
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return sound.apply(changes);
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return sound.applyAtomically(changes);
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return sound.list(queries);
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return sound.changes(queries);
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return sound.purge(deletedBefore, most);
    }

    /** The same change, made on another state of its task, if it can be made on that. */
    static TaskChange rebased(TaskChange.Supersede change, Task current) {
        if (change.before().isDeleted() != current.isDeleted()) {
            return change;
        }
        if (change instanceof TaskChange.Replace replace) {
            return new TaskChange.Replace(current, replace.content(), replace.at());
        }
        return change instanceof TaskChange.Delete delete
                ? new TaskChange.Delete(current, delete.at())
                : new TaskChange.Restore(current, ((TaskChange.Restore) change).at());
    }
}
