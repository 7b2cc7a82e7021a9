package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for a change to a task that is there. It decides on the task as it was just read, and decides again when
 * somebody else was faster.
 */
sealed interface Amendment permits UpdateTask, DeleteTask, RestoreTask {
    /** Which task, and whose. */
    TaskKey key();

    /** What the sender wants to be still so. */
    Precondition precondition();

    /**
     * Decides what to do to the task.
     *
     * @param current the task as it was just read
     * @param now the instant of the decision
     * @return the change to commit; empty when all is so already
     * @throws TaskRefused when it cannot be done to this task
     */
    Optional<TaskChange> decide(Task current, Instant now);

    /**
     * Insists on the precondition.
     *
     * @throws TaskRefused.RevisionMismatch when the task is not what the sender expects
     */
    default void requirePrecondition(Task current) {
        if (!precondition().holdsAt(current.revision())) {
            throw new TaskRefused.RevisionMismatch(current);
        }
    }
}
