package io.pactodo.domain.task;

import io.pactodo.domain.task.TaskFilter.Deletion;
import java.util.Optional;

/**
 * A question for one page of a workspace's lists, in their own order.
 *
 * @param workspace whose lists
 * @param deleted whether deleted lists are among them
 * @param after where the page begins: behind this position; empty for the beginning
 * @param limit how many lists a page holds at most: 1 to 200
 * @since 0.1.0
 */
public record ListQuery(WorkspaceId workspace, Deletion deleted, Optional<ListPosition> after, int limit) {
    /** @throws TaskRefused.Invalid when the limit is not from 1 to 200 */
    public ListQuery {
        TaskQuery.requireLimit(limit);
    }

    /**
     * {@return the first page of all lists of that workspace that are not deleted}
     *
     * @param workspace whose lists
     */
    public static ListQuery in(WorkspaceId workspace) {
        return new ListQuery(workspace, Deletion.EXCLUDED, Optional.empty(), TaskQuery.DEFAULT_LIMIT);
    }

    /**
     * {@return the same of lists that are deleted, or not, or both}
     *
     * @param deleted which of them
     */
    public ListQuery withDeleted(Deletion deleted) {
        return new ListQuery(workspace, deleted, after, limit);
    }

    /**
     * {@return the same for the page behind that position}
     *
     * @param after that of the last list of the page before
     */
    public ListQuery withAfter(ListPosition after) {
        return new ListQuery(workspace, deleted, Optional.of(after), limit);
    }

    /**
     * {@return the same with pages of that size}
     *
     * @param limit 1 to 200
     */
    public ListQuery withLimit(int limit) {
        return new ListQuery(workspace, deleted, after, limit);
    }

    /**
     * {@return whether this list is to be read: what every repository has to agree with}
     *
     * @param list of any workspace
     */
    public boolean admits(TaskList list) {
        return (deleted == Deletion.INCLUDED || list.isDeleted() == (deleted == Deletion.ONLY))
                && after.map(place -> list.position().compareTo(place) > 0).orElse(true);
    }
}
