package io.pactodo.testkit;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.SortKey;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagCount;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One workspace of {@link InMemoryTaskRepository}, which keeps threads apart. */
final class InMemoryWorkspace {
    private final Map<TaskKey, Task> tasks;
    private final InMemoryLists lists;
    private Revision revision;
    private Order furthest;
    private Revision purged;

    InMemoryWorkspace(WorkspaceId id) {
        this(Map.of(), new InMemoryLists(id), Revision.ZERO, Order.ORIGIN, Revision.ZERO);
    }

    private InMemoryWorkspace(
            Map<TaskKey, Task> tasks, InMemoryLists lists, Revision revision, Order furthest, Revision purged) {
        this.tasks = new HashMap<>(tasks);
        this.lists = lists;
        this.revision = revision;
        this.furthest = furthest;
        this.purged = purged;
    }

    /** The same as it is now; what is written to one of the two is not written to the other. */
    InMemoryWorkspace copy() {
        return new InMemoryWorkspace(tasks, lists.copy(), revision, furthest, purged);
    }

    Optional<TaskList> find(ListKey key) {
        return lists.find(key);
    }

    ListPage page(ListQuery query) {
        return lists.page(query, revision);
    }

    TaskList commit(ListChange change) {
        TaskList committed = lists.commit(change, revision.plus(1), tasks.values());
        revision = committed.revision();
        return committed;
    }

    TagPage tags(TagQuery query) {
        Map<Tag, Long> counts = tasks.values().stream()
                .filter(task -> !task.isDeleted())
                .flatMap(task -> task.content().tags().values().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Comparator<Tag> sequence = Comparator.comparing(tag -> new SortKey.OfText(tag.value()));
        List<TagCount> following = counts.entrySet().stream()
                .filter(entry -> query.after()
                        .map(after -> sequence.compare(entry.getKey(), after) > 0)
                        .orElse(true))
                .sorted(Map.Entry.comparingByKey(sequence))
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .toList();
        return TagPage.of(query, following, revision);
    }

    Optional<Task> find(TaskKey key) {
        return Optional.ofNullable(tasks.get(key));
    }

    Optional<TaskRefused> objectionTo(TaskChange change) {
        Optional<Task> current = find(change.key());
        Optional<TaskRefused> objection = current.map(TaskRefused.AlreadyExists::new);
        if (change instanceof TaskChange.Supersede supersede) {
            objection = current.isEmpty()
                    ? Optional.of(new TaskRefused.NotFound(change.key()))
                    : current.filter(task ->
                                    !task.revision().equals(supersede.before().revision()))
                            .map(TaskRefused.RevisionMismatch::new);
        }
        return objection.or(() -> new TaskTree(tasks).around(change, lists).objectionTo(change));
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

    Stream<TaskList> emptyListsDeletedBefore(Instant instant) {
        Set<ListId> used =
                tasks.values().stream().map(task -> task.content().list()).collect(Collectors.toSet());
        return lists.deletedBefore(instant).filter(list -> !used.contains(list.id()));
    }

    void purge(TaskList list) {
        lists.purge(list);
    }

    void purge(Task task) {
        tasks.remove(task.key());
        purged = purged.compareTo(task.revision()) < 0 ? task.revision() : purged;
    }
}
