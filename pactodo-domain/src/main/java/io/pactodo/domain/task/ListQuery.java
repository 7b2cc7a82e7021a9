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

    /** The first page of all lists of that workspace that are not deleted. */
    public static ListQuery in(WorkspaceId workspace) {
        return new ListQuery(workspace, Deletion.EXCLUDED, Optional.empty(), TaskQuery.DEFAULT_LIMIT);
    }

    /** The same of lists that are deleted, or not, or both. */
    public ListQuery withDeleted(Deletion deleted) {
        return new ListQuery(workspace, deleted, after, limit);
    }

    /** The same for the page behind that position. */
    public ListQuery withAfter(ListPosition after) {
        return new ListQuery(workspace, deleted, Optional.of(after), limit);
    }

    /** The same with pages of that size. */
    public ListQuery withLimit(int limit) {
        return new ListQuery(workspace, deleted, after, limit);
    }

    /** Whether this list is to be read: what every repository has to agree with. */
    public boolean admits(TaskList list) {
        return (deleted == Deletion.INCLUDED || list.isDeleted() == (deleted == Deletion.ONLY))
                && after.map(place -> list.position().compareTo(place) > 0).orElse(true);
    }
}
