package io.pactodo.domain.task;

/**
 * The whole key of a task. There is no way to ask for a task without naming the workspace that owns it.
 *
 * @param workspace the workspace that owns the task
 * @param id which of its tasks
 * @since 0.1.0
 */
public record TaskKey(WorkspaceId workspace, TaskId id) {
    @Override
    public String toString() {
        return workspace + "/" + id;
    }
}
