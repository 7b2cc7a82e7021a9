package io.pactodo.adapter.rest;

import io.pactodo.application.DeleteTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.TaskService;
import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tasks as clients of Todo-Backend think of them: one row of all, none a part of another, each gone when it is deleted. */
final class Todos {
    private static final TaskSort OLDEST_FIRST = new TaskSort(TaskSort.Field.CREATED_AT, TaskSort.Direction.ASCENDING);

    private final TaskService tasks;

    Todos(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Meets all tasks of a workspace, in their order. */
    void each(WorkspaceId workspace, Consumer<Task> use) {
        eachPage(TaskQuery.in(workspace), page -> page.forEach(use));
    }

    /**
     * Deletes a task, its subtasks first, each in a commit of its own: what a failure in between leaves, the next try
     * deletes.
     *
     * @throws TaskRefused when the task itself is not to be deleted; then its subtasks are not either, or it was given
     *     another one meanwhile
     */
    void delete(DeleteTask command) {
        try {
            tasks.delete(command);
        } catch (TaskRefused.HasSubtasks whole) {
            TaskFilter parts = TaskFilter.ALL.withParent(
                    new TaskFilter.Parentage.Of(command.key().id()));
            eachPage(
                    TaskQuery.in(command.key().workspace()).withFilter(parts).withSort(OLDEST_FIRST),
                    page -> page.forEach(part -> delete(deletion(part))));
            tasks.delete(command);
        }
    }

    /** Deletes all tasks of a workspace, 200 in one commit; what a failure in between leaves, the next try deletes. */
    void clear(WorkspaceId workspace) {
        // A task goes after its subtasks, which may stand on a later page: one level of them at least goes each time.
        for (int levels = Surroundings.MOST_LEVELS; levels > 0; levels--) {
            if (clear(workspace, levels > 1)) {
                break;
            }
        }
    }

    /**
     * Deletes all tasks, if they have no subtasks. New ones come last, and are met before the end: whoever adds without
     * pause has them deleted without pause.
     *
     * @param again whether those that have are left for another time
     * @return whether none were left
     */
    private boolean clear(WorkspaceId workspace, boolean again) {
        List<TaskOutcome> left = new ArrayList<>();
        eachPage(
                TaskQuery.in(workspace).withSort(OLDEST_FIRST),
                page -> tasks.delete(page.stream().map(Todos::deletion).toList()).stream()
                        .filter(Todos::hasSubtasks)
                        .forEach(left::add));
        if (!again) {
            left.forEach(TaskOutcome::orThrow);
        }
        return left.isEmpty();
    }

    private static boolean hasSubtasks(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Refused refused && refused.reason() instanceof TaskRefused.HasSubtasks) {
            return true;
        }
        outcome.orThrow();
        return false;
    }

    private void eachPage(TaskQuery all, Consumer<List<Task>> use) {
        Optional<TaskQuery> query = Optional.of(all.withLimit(TaskQuery.MOST));
        while (query.isPresent()) {
            TaskPage page = tasks.list(query.get());
            use.accept(page.items());
            query = page.next().map(query.get()::withAfter);
        }
    }

    private static DeleteTask deletion(Task task) {
        return new DeleteTask(task.key(), Precondition.NONE);
    }
}
