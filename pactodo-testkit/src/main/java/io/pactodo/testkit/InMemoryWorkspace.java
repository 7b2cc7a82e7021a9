package io.pactodo.testkit;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One workspace of {@link InMemoryTaskRepository}, which keeps threads apart. */
final class InMemoryWorkspace {
    private final Map<TaskKey, Task> tasks;
    private Revision revision;
    private Order furthest;
    private Revision purged;

    InMemoryWorkspace() {
        this(Map.of(), Revision.ZERO, Order.ORIGIN, Revision.ZERO);
    }

    private InMemoryWorkspace(Map<TaskKey, Task> tasks, Revision revision, Order furthest, Revision purged) {
        this.tasks = new HashMap<>(tasks);
        this.revision = revision;
        this.furthest = furthest;
        this.purged = purged;
    }

    InMemoryWorkspace copy() {
        return new InMemoryWorkspace(tasks, revision, furthest, purged);
    }

    Optional<Task> find(TaskKey key) {
        return Optional.ofNullable(tasks.get(key));
    }

    Optional<TaskRefused> objectionTo(TaskChange change) {
        Optional<Task> current = find(change.key());
        if (change instanceof TaskChange.Supersede supersede) {
            return current.isEmpty()
                    ? Optional.of(new TaskRefused.NotFound(change.key()))
                    : current.filter(task ->
                                    !task.revision().equals(supersede.before().revision()))
                            .map(TaskRefused.RevisionMismatch::new);
        }
        return current.map(TaskRefused.AlreadyExists::new);
    }

    Task commit(TaskChange change) {
        revision = revision.plus(1);
        TaskChange placed = change instanceof TaskChange.Add add ? add.withOrderIfNone(furthest.next()) : change;
        Task task = placed.committedAt(revision);
        furthest = furthest.max(task.order());
        tasks.put(task.key(), task);
        return task;
    }

    TaskPage page(TaskQuery query) {
        Comparator<TaskPosition> sequence = query.sort().positions();
        Predicate<TaskPosition> follows = position -> query.after()
                .map(after -> sequence.compare(position, after) > 0)
                .orElse(true);
        List<Task> following = tasks.values().stream()
                .filter(query.filter()::admits)
                .filter(task -> follows.test(query.sort().positionOf(task)))
                .sorted(Comparator.comparing(query.sort()::positionOf, sequence))
                .toList();
        if (following.size() <= query.limit()) {
            return new TaskPage(following, Optional.empty(), revision);
        }
        List<Task> items = following.subList(0, query.limit());
        Task last = items.get(items.size() - 1);
        return new TaskPage(items, Optional.of(query.sort().positionOf(last)), revision);
    }

    ChangesPage changes(ChangesQuery query) {
        if (query.since().compareTo(purged) < 0) {
            return new ChangesPage(query.since(), List.of(), false, revision, purged);
        }
        List<Task> following = tasks.values().stream()
                .filter(task -> task.revision().compareTo(query.since()) > 0)
                .sorted(Comparator.comparing(Task::revision))
                .toList();
        boolean more = following.size() > query.limit();
        List<Task> items = more ? following.subList(0, query.limit()) : following;
        return new ChangesPage(query.since(), items, more, revision, purged);
    }

    Stream<Task> deletedBefore(Instant instant) {
        return tasks.values().stream()
                .filter(task -> task.deletedAt().filter(instant::isAfter).isPresent());
    }

    void purge(Task task) {
        tasks.remove(task.key());
        purged = purged.compareTo(task.revision()) < 0 ? task.revision() : purged;
    }
}
