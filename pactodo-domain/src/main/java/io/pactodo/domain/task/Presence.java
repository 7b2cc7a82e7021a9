package io.pactodo.domain.task;

/**
 * Whether something that a task names is there.
 *
 * @since 0.1.0
 */
public enum Presence {
    /** It is there. */
    LIVE,
    /** It was deleted. */
    DELETED,
    /** It never was, or is gone for good. */
    ABSENT
}
