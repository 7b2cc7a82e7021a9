package io.pactodo.domain.task;

/** Whether something that a task names is there. */
public enum Presence {
    /** It is there. */
    LIVE,
    /** It was deleted. */
    DELETED,
    /** It never was, or is gone for good. */
    ABSENT
}
