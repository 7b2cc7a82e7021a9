package io.pactodo.testkit;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a reader saw of a workspace of at most 200 tasks.
 *
 * @param revision how far it was told to see
 * @param versions at which revision it saw each task
 */
record Sight(Revision revision, Map<TaskKey, Revision> versions) {
    static Sight of(WorkspaceId workspace, Workbench bench) {
        TaskPage page = bench.repository.list(TaskQuery.in(workspace).withLimit(TaskQuery.MOST));
        Map<TaskKey, Revision> versions = page.items().stream().collect(Collectors.toMap(Task::key, Task::revision));
        return new Sight(page.revision(), versions);
    }

    /** What was committed at a revision up to the one it was told, and neither it nor anything later was seen. */
    List<Task> missing(List<Task> committed) {
        return committed.stream()
                .filter(task -> task.revision().compareTo(revision) <= 0)
                .filter(task -> versions.getOrDefault(task.key(), Revision.ZERO).compareTo(task.revision()) < 0)
                .toList();
    }
}
