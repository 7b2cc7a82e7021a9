package io.pactodo.application;

/**
 * What is counted when it happens.
 *
 * @since 0.1.0
 */
public enum UseCase {
    /** A task was added. */
    CREATE,
    /** Tasks were read by their keys. */
    FIND,
    /** A page of tasks was read: of a list, or of what has changed. */
    LIST,
    /** The content of a task was replaced, in whole or in part. */
    UPDATE,
    /** A task came to be done, by whichever of the writing use cases; counted beside that one. */
    COMPLETE,
    /** A task was deleted. */
    DELETE,
    /** The deletion of a task was taken back. */
    RESTORE,
    /** A list was added. */
    CREATE_LIST,
    /** The content of a list was replaced, in whole or in part. */
    UPDATE_LIST,
    /** A list was deleted. */
    DELETE_LIST,
    /** The deletion of a list was taken back. */
    RESTORE_LIST
}
