package io.pactodo.domain.task;

/**
 * What became of one member of a set.
 *
 * @since 0.1.0
 */
public sealed interface TaskOutcome {
    /**
     * {@return the task that the member asked for or made}
     *
     * @throws TaskRefused when the member was refused
     */
    Task orThrow();

    /**
     * It was done, or there was nothing to do.
     *
     * @param task the task as it is stored now
     */
    record Accepted(Task task) implements TaskOutcome {
        @Override
        public Task orThrow() {
            return task;
        }
    }

    /**
     * It was refused, and nothing was changed.
     *
     * @param reason why
     */
    record Refused(TaskRefused reason) implements TaskOutcome {
        @Override
        public Task orThrow() {
            throw reason;
        }
    }
}
