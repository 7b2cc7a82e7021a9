package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for the deletion of a task to be taken back. For a task that is not deleted there is nothing to do.
 *
 * @param key which task, and whose
 * @param precondition what the sender wants to be still so
 * @since 0.1.0
 */
public record RestoreTask(TaskKey key, Precondition precondition) implements Amendment, BatchCommand {
    @Override
    public Optional<TaskChange> decide(Task current, Instant now) {
        requirePrecondition(current);
        return current.isDeleted() ? Optional.of(new TaskChange.Restore(current, now)) : Optional.empty();
    }
}
