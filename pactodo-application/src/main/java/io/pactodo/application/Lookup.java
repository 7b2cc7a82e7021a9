package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads an answer of the repository as a client has to: what was deleted or never was is refused. */
final class Lookup {
    private Lookup() {}

    static Map<TaskKey, TaskOutcome> outcomes(Set<TaskKey> keys, Map<TaskKey, Task> found) {
        Map<TaskKey, TaskOutcome> outcomes = new LinkedHashMap<>();
        keys.forEach(key -> outcomes.put(key, outcome(key, found)));
        return outcomes;
    }

    private static TaskOutcome outcome(TaskKey key, Map<TaskKey, Task> found) {
        Task task = found.get(key);
        if (task == null) {
            return new TaskOutcome.Refused(new TaskRefused.NotFound(key));
        }
        return task.isDeleted()
                ? new TaskOutcome.Refused(new TaskRefused.Deleted(task))
                : new TaskOutcome.Accepted(task);
    }
}
