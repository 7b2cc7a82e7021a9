package io.pactodo.domain.task;

import java.util.Comparator;

/**
 * A place in the sequence of a workspace's lists: by order, and by id where orders are alike.
 *
 * @param order the order of the list at this place
 * @param id the id of the list at this place
 * @since 0.1.0
 */
public record ListPosition(Order order, ListId id) implements Comparable<ListPosition> {
    private static final Comparator<ListPosition> SEQUENCE =
            Comparator.comparing(ListPosition::order).thenComparing(ListPosition::id);

    @Override
    public int compareTo(ListPosition other) {
        return SEQUENCE.compare(this, other);
    }
}
