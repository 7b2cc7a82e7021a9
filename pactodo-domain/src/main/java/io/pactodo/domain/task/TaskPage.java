package io.pactodo.domain.task;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of tasks, all of it as of one moment.
 *
 * @param items the tasks, in the sequence that was asked for
 * @param next the position behind the last of them; empty when nothing follows
 * @param revision the workspace's revision at that moment: every change up to it is reflected, none after it is
 * @since 0.1.0
 */
public record TaskPage(List<Task> items, Optional<TaskPosition> next, Revision revision) {
    /** Copies the list. */
    public TaskPage {
        items = List.copyOf(items);
    }
}
