package io.pactodo.domain.task;

import java.util.Optional;

/**
 * What a client owns of a list: all that can be written, and nothing that the server decides.
 *
 * @param name what it is called
 * @param order where it stands among the lists of its workspace; empty to go last when added, and to stay where it is
 *     when it replaces
 * @since 0.1.0
 */
public record ListContent(ListName name, Optional<Order> order) {
    /**
     * {@return a list of which nothing is said but its name: it goes last}
     *
     * @param name as {@link ListName} has it
     */
    public static ListContent named(String name) {
        return new ListContent(new ListName(name), Optional.empty());
    }

    /**
     * {@return the same in another place}
     *
     * @param order where it stands
     */
    public ListContent withOrder(Order order) {
        return new ListContent(name, Optional.of(order));
    }

    /**
     * {@return the same, in that place if it has none of its own}
     *
     * @param place where it stands then
     */
    public ListContent withOrderIfNone(Order place) {
        return order.isPresent() ? this : withOrder(place);
    }
}
