package io.pactodo.application;

import io.pactodo.domain.task.TaskId;

/**
 * Where the ids of new tasks come from.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TaskIds {
    /** An id that no task has had before. Safe for use by any number of threads. */
    TaskId next();
}
