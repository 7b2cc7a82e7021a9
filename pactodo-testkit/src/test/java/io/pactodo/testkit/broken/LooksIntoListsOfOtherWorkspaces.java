package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks rule 8: what is not in one workspace is looked for in the others. */
final class LooksIntoListsOfOtherWorkspaces extends SpoiledLists {
    private final Set<WorkspaceId> workspaces = ConcurrentHashMap.newKeySet();

    LooksIntoListsOfOtherWorkspaces(ListRepository sound) {
        super(sound);
    }

    @Override
    public TaskList apply(ListChange change) {
        workspaces.add(change.key().workspace());
        return sound.apply(change);
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        ListId id = key.id();
        return sound.find(key)
                .or(() -> workspaces.stream()
                        .flatMap(workspace -> sound.find(new ListKey(workspace, id)).stream())
                        .findFirst());
    }
}
