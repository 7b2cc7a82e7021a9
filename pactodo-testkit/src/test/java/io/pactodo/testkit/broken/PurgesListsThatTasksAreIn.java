package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks rule 9: a deleted list is purged when it is time, whatever is in it. */
final class PurgesListsThatTasksAreIn extends SpoiledLists {
    private final Set<WorkspaceId> workspaces = ConcurrentHashMap.newKeySet();
    private final Set<ListKey> purged = new HashSet<>();

    PurgesListsThatTasksAreIn(ListRepository sound) {
        super(sound);
    }

    @Override
    public TaskList apply(ListChange change) {
        workspaces.add(change.key().workspace());
        return super.apply(change);
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return super.find(key).filter(list -> !purged.contains(key));
    }

    @Override
    public int purgeLists(Instant deletedBefore, int most) {
        int empty = super.purgeLists(deletedBefore, most);
        workspaces.stream()
                .map(workspace ->
                        ListQuery.in(workspace).withDeleted(Deletion.ONLY).withLimit(TaskQuery.MOST))
                .flatMap(query -> sound.list(query).items().stream())
                .filter(list -> list.deletedAt().filter(deletedBefore::isAfter).isPresent())
                .forEach(list -> purged.add(list.key()));
        return empty;
    }
}
