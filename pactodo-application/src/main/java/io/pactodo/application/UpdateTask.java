package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for other content of a task. A deleted one has to be restored first.
 *
 * @param key which task, and whose
 * @param precondition what the sender wants to be still so
 * @param edit makes the new content from the task as it is; may be called more than once, and throws
 *     {@link TaskRefused.Invalid} when the result would be invalid. Content without an order stays where it is
 * @since 0.1.0
 */
public record UpdateTask(TaskKey key, Precondition precondition, Function<Task, TaskContent> edit)
        implements Amendment, BatchCommand {
    @Override
    public Optional<TaskChange> decide(Task current, Instant now) {
        if (current.isDeleted()) {
            throw new TaskRefused.Deleted(current);
        }
        requirePrecondition(current);
        TaskContent edited = edit.apply(current).withOrderIfNone(current.order());
        return edited.settled().equals(current.content())
                ? Optional.empty()
                : Optional.of(new TaskChange.Replace(current, edited, now));
    }
}
