package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for a task to be deleted. A second time there is nothing to do, whatever the precondition says: a repeat of a
 * deletion that went through is no conflict.
 *
 * @param key which task, and whose
 * @param precondition what the sender wants to be still so
 * @since 0.1.0
 */
public record DeleteTask(TaskKey key, Precondition precondition) implements Amendment, BatchCommand {
    @Override
    public Optional<TaskChange> decide(Task current, Instant now) {
        if (current.isDeleted()) {
            return Optional.empty();
        }
        requirePrecondition(current);
        return Optional.of(new TaskChange.Delete(current, now));
    }
}
