package io.pactodo.testkit;

import io.pactodo.application.ChangeSignals;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps tasks and their lists in memory, by every rule of {@link TaskRepository} and {@link ListRepository}: the reference
 * that other repositories are measured by.
 * One lock makes each call a moment of its own. A list looks at every task of its workspace: made for tests and for
 * thousands of tasks, not for millions.
 *
 * @since 0.1.0
 */
public final class InMemoryTaskRepository implements TaskRepository, ListRepository, TagRepository {
    private final Map<WorkspaceId, InMemoryWorkspace> workspaces = new HashMap<>();
    private final InMemoryChangeSignals signals = new InMemoryChangeSignals();

    /** Begins empty. */
    public InMemoryTaskRepository() {}

    /** {@return signals that tell of each change, once it is made} */
    public ChangeSignals signals() {
        return signals;
    }

    @Override
    public synchronized Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = new LinkedHashMap<>();
        keys.forEach(key -> workspace(key.workspace()).find(key).ifPresent(task -> found.put(key, task)));
        return found;
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return signalled(commitEach(changes));
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return signalled(commitAllOrNone(changes));
    }

    /** Out of the lock, so that a listener may wait for somebody who reads. */
    private List<TaskOutcome> signalled(List<TaskOutcome> outcomes) {
        outcomes.stream()
                .filter(TaskOutcome.Accepted.class::isInstance)
                .map(outcome -> outcome.orThrow().key().workspace())
                .distinct()
                .forEach(signals::changed);
        return outcomes;
    }

    private synchronized List<TaskOutcome> commitEach(List<TaskChange> changes) {
        return changes.stream().map(this::commit).toList();
    }

    private synchronized List<TaskOutcome> commitAllOrNone(List<TaskChange> changes) {
        Map<WorkspaceId, InMemoryWorkspace> before = copiesOfTouched(changes);
        List<TaskOutcome> outcomes = commitEach(changes);
        if (outcomes.stream().allMatch(TaskOutcome.Accepted.class::isInstance)) {
            return outcomes;
        }
        workspaces.putAll(before);
        return outcomes.stream().map(InMemoryTaskRepository::withdrawn).toList();
    }

    @Override
    public synchronized List<TaskPage> list(List<TaskQuery> queries) {
        return queries.stream()
                .map(query -> workspace(query.workspace()).page(query))
                .toList();
    }

    @Override
    public synchronized List<ChangesPage> changes(List<ChangesQuery> queries) {
        return queries.stream()
                .map(query -> workspace(query.workspace()).changes(query))
                .toList();
    }

    @Override
    public synchronized Optional<TaskList> find(ListKey key) {
        return workspace(key.workspace()).find(key);
    }

    @Override
    public synchronized TaskList apply(ListChange change) {
        return workspace(change.key().workspace()).commit(change);
    }

    @Override
    public synchronized ListPage list(ListQuery query) {
        return workspace(query.workspace()).page(query);
    }

    @Override
    public synchronized TagPage tags(TagQuery query) {
        return workspace(query.workspace()).tags(query);
    }

    @Override
    public synchronized int purge(Instant deletedBefore, int most) {
        List<Task> due = workspaces.values().stream()
                .flatMap(workspace -> workspace.deletedBefore(deletedBefore))
                .sorted(Comparator.comparing(task -> task.deletedAt().orElseThrow()))
                .limit(most)
                .toList();
        due.forEach(task -> workspace(task.key().workspace()).purge(task));
        return due.size();
    }

    @Override
    public synchronized int purgeLists(Instant deletedBefore, int most) {
        List<TaskList> due = workspaces.values().stream()
                .flatMap(workspace -> workspace.emptyListsDeletedBefore(deletedBefore))
                .sorted(Comparator.comparing(list -> list.deletedAt().orElseThrow()))
                .limit(most)
                .toList();
        due.forEach(list -> workspace(list.key().workspace()).purge(list));
        return due.size();
    }

    /** Does work at one moment; when it throws, nothing of what it wrote is left. */
    synchronized <T> T atOnce(Function<Repositories, T> work) {
        Map<WorkspaceId, InMemoryWorkspace> before = new HashMap<>();
        workspaces.forEach((id, workspace) -> before.put(id, workspace.copy()));
        try {
            return work.apply(Repositories.of(this));
        } catch (RuntimeException | Error failure) {
            workspaces.clear();
            workspaces.putAll(before);
            throw failure;
        }
    }

    private TaskOutcome commit(TaskChange change) {
        InMemoryWorkspace workspace = workspace(change.key().workspace());
        Optional<TaskRefused> objection = workspace.objectionTo(change);
        return objection
                .<TaskOutcome>map(TaskOutcome.Refused::new)
                .orElseGet(() -> new TaskOutcome.Accepted(workspace.commit(change)));
    }

    private InMemoryWorkspace workspace(WorkspaceId id) {
        return workspaces.computeIfAbsent(id, InMemoryWorkspace::new);
    }

    private Map<WorkspaceId, InMemoryWorkspace> copiesOfTouched(List<TaskChange> changes) {
        Map<WorkspaceId, InMemoryWorkspace> copies = new HashMap<>();
        changes.forEach(change -> copies.computeIfAbsent(
                change.key().workspace(), id -> workspace(id).copy()));
        return copies;
    }

    private static TaskOutcome withdrawn(TaskOutcome outcome) {
        return outcome instanceof TaskOutcome.Accepted accepted
                ? new TaskOutcome.Refused(
                        new TaskRefused.Withdrawn(accepted.task().key()))
                : outcome;
    }
}
