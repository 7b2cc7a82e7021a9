package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Breaks rule 13: a store that is away looks like one that is empty. */
record SwallowsOutages(TaskRepository sound) implements TaskRepository {
    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return swallowing(() -> sound.find(keys), Map.of());
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return swallowing(() -> sound.apply(changes), notFound(changes));
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return swallowing(() -> sound.applyAtomically(changes), notFound(changes));
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        TaskPage nothing = new TaskPage(List.of(), Optional.empty(), Revision.ZERO);
        return swallowing(
                () -> sound.list(queries),
                queries.stream().map(query -> nothing).toList());
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return swallowing(
                () -> sound.changes(queries),
                queries.stream()
                        .map(query -> new ChangesPage(query.since(), List.of(), false, query.since()))
                        .toList());
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return swallowing(() -> sound.purge(deletedBefore, most), 0);
    }

    private static List<TaskOutcome> notFound(List<TaskChange> changes) {
        return changes.stream()
                .<TaskOutcome>map(change -> new TaskOutcome.Refused(new TaskRefused.NotFound(change.key())))
                .toList();
    }

    private static <T> T swallowing(Supplier<T> call, T nothing) {
        try {
            return call.get();
        } catch (StorageException outage) {
            return nothing;
        }
    }
}
