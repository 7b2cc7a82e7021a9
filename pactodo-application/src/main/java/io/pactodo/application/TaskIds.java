package io.pactodo.application;

import io.pactodo.domain.task.TaskId;

/**
 * Where the ids of new tasks come from. Safe for use by any number of threads. The published contract tests are named after
 * the numbers of these rules.
 *
 * <ol>
 *   <li><b>Given once.</b> No id is given twice, whoever asks at once.
 *   <li><b>Of version 7.</b> Ids are UUIDs of version 7 (RFC 9562, section 5.7), as the HTTP contract promises.
 * </ol>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TaskIds {
    /** {@return an id that no task has had before} */
    TaskId next();
}
