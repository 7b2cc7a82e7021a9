package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Breaks rule 4: all members of a set show the one revision that the set has taken. */
final class CountsSetsNotMembers extends Spoiled {
    private final Map<TaskKey, Task> shown = new HashMap<>();

    @Override
    public synchronized Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = new LinkedHashMap<>(super.find(keys));
        found.replaceAll((key, task) -> shown(task));
        return found;
    }

    @Override
    public synchronized List<TaskOutcome> apply(List<TaskChange> changes) {
        return committing(changes, super::apply);
    }

    @Override
    public synchronized List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return committing(changes, super::applyAtomically);
    }

    @Override
    public synchronized List<TaskPage> list(List<TaskQuery> queries) {
        return super.list(queries).stream()
                .map(page ->
                        new TaskPage(page.items().stream().map(this::shown).toList(), page.next(), page.revision()))
                .toList();
    }

    private List<TaskOutcome> committing(
            List<TaskChange> changes, Function<List<TaskChange>, List<TaskOutcome>> commit) {
        List<TaskOutcome> outcomes =
                commit.apply(changes.stream().map(this::asStored).toList());
        Map<WorkspaceId, Revision> taken = new HashMap<>();
        accepted(outcomes)
                .forEach(task -> taken.merge(
                        task.key().workspace(),
                        task.revision(),
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
        accepted(outcomes)
                .forEach(task ->
                        shown.put(task.key(), at(taken.getOrDefault(task.key().workspace(), task.revision()), task)));
        return outcomes.stream().map(this::shown).toList();
    }

    private TaskChange asStored(TaskChange change) {
        if (change instanceof TaskChange.Supersede supersede
                && supersede.before().equals(shown.get(change.key()))) {
            return sound.find(change.key())
                    .map(current -> rebased(supersede, current))
                    .orElse(change);
        }
        return change;
    }

    private TaskOutcome shown(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Accepted accepted) {
            return new TaskOutcome.Accepted(shown(accepted.task()));
        }
        TaskRefused reason = ((TaskOutcome.Refused) outcome).reason();
        if (reason instanceof TaskRefused.RevisionMismatch mismatch) {
            return new TaskOutcome.Refused(new TaskRefused.RevisionMismatch(shown(mismatch.current())));
        }
        if (reason instanceof TaskRefused.AlreadyExists exists) {
            return new TaskOutcome.Refused(new TaskRefused.AlreadyExists(shown(exists.current())));
        }
        return outcome;
    }

    private Task shown(Task task) {
        return shown.getOrDefault(task.key(), task);
    }

    private static List<Task> accepted(List<TaskOutcome> outcomes) {
        return outcomes.stream()
                .filter(TaskOutcome.Accepted.class::isInstance)
                .map(TaskOutcome::orThrow)
                .toList();
    }

    private static Task at(Revision revision, Task task) {
        return new Task(
                task.key(),
                revision,
                task.content(),
                task.completedAt(),
                task.createdAt(),
                task.updatedAt(),
                task.deletedAt());
    }
}
