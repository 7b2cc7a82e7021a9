package io.pactodo.domain.task;

/**
 * How far a task has come. Any move from one to another is allowed.
 *
 * @since 0.1.0
 */
public enum Status {
    /** Not begun. */
    OPEN,
    /** Begun, and not at its end. */
    IN_PROGRESS,
    /** At its end, and done. */
    DONE,
    /** At its end, and not done. */
    CANCELLED
}
