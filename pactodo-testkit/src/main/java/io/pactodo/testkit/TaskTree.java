package io.pactodo.testkit;

import io.pactodo.domain.task.Presence;
import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tasks of a workspace are parts of which.
 *
 * @param tasks all of them
 */
record TaskTree(Map<TaskKey, Task> tasks) {
    /** What a change finds around its task, as far as it asks. */
    Surroundings around(TaskChange change, InMemoryLists lists) {
        TaskKey key = change.key();
        List<TaskKey> above = above(key, change.parentJoined());
        return new Surroundings(
                change.listEntered().map(lists::presenceOf).orElse(Presence.LIVE),
                above.isEmpty() ? Presence.LIVE : presenceOf(above.get(0)),
                above.size(),
                above.isEmpty() ? 1 : levels(key),
                above.contains(key),
                change.leavesSubtasksBehind() ? parts(key).size() : 0);
    }

    /** The parent, its own parent, and so on: no further than to the task itself. */
    private List<TaskKey> above(TaskKey task, Optional<TaskId> parent) {
        List<TaskKey> above = new ArrayList<>();
        Optional<TaskKey> next = parent.map(id -> new TaskKey(task.workspace(), id));
        while (next.isPresent()) {
            TaskKey key = next.orElseThrow();
            above.add(key);
            next = key.equals(task) ? Optional.empty() : parentOf(key);
        }
        return above;
    }

    private Optional<TaskKey> parentOf(TaskKey key) {
        return Optional.ofNullable(tasks.get(key))
                .flatMap(task -> task.content().parent())
                .map(id -> new TaskKey(key.workspace(), id));
    }

    private Presence presenceOf(TaskKey key) {
        Task task = tasks.get(key);
        return task == null ? Presence.ABSENT : task.isDeleted() ? Presence.DELETED : Presence.LIVE;
    }

    private int levels(TaskKey key) {
        return 1 + parts(key).stream().mapToInt(this::levels).max().orElse(0);
    }

    private List<TaskKey> parts(TaskKey key) {
        return tasks.values().stream()
                .filter(task -> !task.isDeleted()
                        && task.key().workspace().equals(key.workspace())
                        && task.content().parent().equals(Optional.of(key.id())))
                .map(Task::key)
                .toList();
    }
}
