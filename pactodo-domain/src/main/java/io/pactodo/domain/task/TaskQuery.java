package io.pactodo.domain.task;

import java.util.Optional;

/**
 * A question for one page of a workspace's tasks.
 *
 * @param workspace whose tasks
 * @param filter which of them
 * @param sort in which sequence
 * @param after where in the sequence the page begins: behind this position; empty for its beginning
 * @param limit how many tasks a page holds at most: 1 to 200
 * @since 0.1.0
 */
public record TaskQuery(
        WorkspaceId workspace, TaskFilter filter, TaskSort sort, Optional<TaskPosition> after, int limit) {
    /** How many tasks a page holds when nobody says. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many tasks a page can hold. */
    public static final int MOST = 200;

    /** @throws TaskRefused.Invalid when the limit is not from 1 to 200 */
    public TaskQuery {
        requireLimit(limit);
    }

    /**
     * {@return the first page of all tasks of that workspace, in their own order}
     *
     * @param workspace whose tasks
     */
    public static TaskQuery in(WorkspaceId workspace) {
        return new TaskQuery(workspace, TaskFilter.ALL, TaskSort.DEFAULT, Optional.empty(), DEFAULT_LIMIT);
    }

    /**
     * {@return the same for other tasks}
     *
     * @param filter which are listed
     */
    public TaskQuery withFilter(TaskFilter filter) {
        return new TaskQuery(workspace, filter, sort, after, limit);
    }

    /**
     * {@return the same in another sequence}
     *
     * @param sort in which they come
     */
    public TaskQuery withSort(TaskSort sort) {
        return new TaskQuery(workspace, filter, sort, after, limit);
    }

    /**
     * {@return the same for the page behind that position}
     *
     * @param after that of the last task of the page before
     */
    public TaskQuery withAfter(TaskPosition after) {
        return new TaskQuery(workspace, filter, sort, Optional.of(after), limit);
    }

    /**
     * {@return the same with pages of that size}
     *
     * @param limit 1 to 200
     */
    public TaskQuery withLimit(int limit) {
        return new TaskQuery(workspace, filter, sort, after, limit);
    }

    static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new TaskRefused.Invalid("out_of_range", "A limit is a whole number from 1 to " + MOST + ".");
        }
    }
}
