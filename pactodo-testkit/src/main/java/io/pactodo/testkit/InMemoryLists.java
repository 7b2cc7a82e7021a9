package io.pactodo.testkit;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Presence;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of one workspace of {@link InMemoryTaskRepository}, which keeps threads apart. */
final class InMemoryLists {
    private final WorkspaceId workspace;
    private final Map<ListId, TaskList> lists;

    InMemoryLists(WorkspaceId workspace) {
        this(workspace, Map.of(ListId.INBOX, TaskList.inbox(workspace)));
    }

    private InMemoryLists(WorkspaceId workspace, Map<ListId, TaskList> lists) {
        this.workspace = workspace;
        this.lists = new HashMap<>(lists);
    }

    InMemoryLists copy() {
        return new InMemoryLists(workspace, lists);
    }

    Optional<TaskList> find(ListKey key) {
        return Optional.ofNullable(lists.get(key.id()));
    }

    Presence presenceOf(ListId id) {
        return find(new ListKey(workspace, id))
                .map(list -> list.isDeleted() ? Presence.DELETED : Presence.LIVE)
                .orElse(Presence.ABSENT);
    }

    TaskList commit(ListChange change, Revision revision, Collection<Task> tasks) {
        long live = tasks.stream()
                .filter(task -> !task.isDeleted()
                        && task.content().list().equals(change.key().id()))
                .count();
        Optional<ListRefused> objection = change.objection(find(change.key()), live);
        if (objection.isPresent()) {
            throw objection.get();
        }
        Order furthest = lists.values().stream().map(TaskList::order).reduce(Order.ORIGIN, Order::max);
        TaskList committed = change.committedAt(revision, furthest.next());
        lists.put(committed.id(), committed);
        return committed;
    }

    Stream<TaskList> deletedBefore(Instant instant) {
        return lists.values().stream()
                .filter(list -> list.deletedAt().filter(instant::isAfter).isPresent());
    }

    void purge(TaskList list) {
        lists.remove(list.id());
    }

    ListPage page(ListQuery query, Revision revision) {
        List<TaskList> following = lists.values().stream()
                .filter(query::admits)
                .sorted(Comparator.comparing(TaskList::position))
                .toList();
        return ListPage.of(query, following, revision);
    }
}
