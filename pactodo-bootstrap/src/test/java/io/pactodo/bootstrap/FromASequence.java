package io.pactodo.bootstrap;

import io.pactodo.application.ChangeSignals;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A repository whose revisions come from a sequence: each is taken, and seen by whoever asks for the workspace's, before the
 * addition that it belongs to is committed, a random time later. What looks at it has to fail.
 */
final class FromASequence implements TaskRepository {
    private static final long LONGEST_COMMIT_NANOS = 10_000_000;

    private final InMemoryTaskRepository sound = new InMemoryTaskRepository();
    private final Set<TaskKey> uncommitted = ConcurrentHashMap.newKeySet();

    ChangeSignals signals() {
        return sound.signals();
    }

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return sound.find(keys);
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        var added = changes.stream()
                .filter(TaskChange.Add.class::isInstance)
                .map(TaskChange::key)
                .toList();
        uncommitted.addAll(added);
        var outcomes = sound.apply(changes);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_COMMIT_NANOS));
        added.forEach(uncommitted::remove);
        return outcomes;
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return sound.applyAtomically(changes);
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return sound.list(queries).stream()
                .map(page -> new TaskPage(committed(page.items()), page.next(), page.revision()))
                .toList();
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return sound.changes(queries).stream()
                .map(page -> new ChangesPage(
                        page.since(),
                        committed(page.items()),
                        page.more() && !committed(page.items()).isEmpty(),
                        page.revision(),
                        page.purged()))
                .toList();
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return sound.purge(deletedBefore, most);
    }

    private List<Task> committed(List<Task> tasks) {
        return tasks.stream().filter(task -> !uncommitted.contains(task.key())).toList();
    }
}
