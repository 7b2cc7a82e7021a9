package io.pactodo.domain.task;

import java.util.List;
import java.util.Optional;

/**
 * One page of a workspace's lists, all of it as of one moment.
 *
 * @param items the lists, in their order
 * @param next the position behind the last of them; empty when nothing follows
 * @param revision the workspace's revision at that moment
 * @since 0.1.0
 */
public record ListPage(List<TaskList> items, Optional<ListPosition> next, Revision revision) {
    /** Copies the list. */
    public ListPage {
        items = List.copyOf(items);
    }

    /**
     * {@return the page that answers a query}
     *
     * @param query which, and how many
     * @param following the lists that it admits, in their order: all of them, or one more than its limit
     * @param revision the workspace's, when they were read
     */
    public static ListPage of(ListQuery query, List<TaskList> following, Revision revision) {
        if (following.size() <= query.limit()) {
            return new ListPage(following, Optional.empty(), revision);
        }
        List<TaskList> items = following.subList(0, query.limit());
        return new ListPage(items, Optional.of(items.get(items.size() - 1).position()), revision);
    }
}
