package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks rule 9: it finds a task by its id, whosoever it is, when its own workspace has none. */
final class LooksIntoOtherWorkspaces extends Spoiled {
    private final Set<WorkspaceId> workspaces = ConcurrentHashMap.newKeySet();

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        changes.forEach(change -> workspaces.add(change.key().workspace()));
        return super.apply(changes);
    }

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = new LinkedHashMap<>(super.find(keys));
        for (TaskKey key : keys) {
            for (WorkspaceId workspace : workspaces) {
                sound.find(new TaskKey(workspace, key.id())).ifPresent(task -> found.putIfAbsent(key, task));
            }
        }
        return found;
    }
}
