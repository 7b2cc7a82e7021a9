package io.pactodo.domain.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A list that tasks are in, as the store has it. Instants are cut to microseconds, which is what PostgreSQL keeps.
 *
 * @param key which list, and whose
 * @param revision the version: the workspace's counter at its last write; 0 for an inbox that nobody has changed
 * @param content what its client owns; its order is present
 * @param createdAt when it was added; the epoch for the inbox, which was there before all others
 * @param updatedAt when it was last written
 * @param deletedAt when it was deleted; empty while it is not
 * @since 0.1.0
 */
public record TaskList(
        ListKey key,
        Revision revision,
        ListContent content,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /** @throws IllegalArgumentException when the parts contradict each other */
    public TaskList {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
        deletedAt = deletedAt.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        if (content.order().isEmpty()) {
            throw new IllegalArgumentException("A stored list has an order.");
        }
        if (deletedAt.isPresent() && key.id().isInbox()) {
            throw new IllegalArgumentException("The inbox is never deleted.");
        }
    }

    /**
     * {@return the inbox of that workspace as long as nobody has changed it: no store has to keep it}
     *
     * @param workspace whose inbox
     */
    public static TaskList inbox(WorkspaceId workspace) {
        return new TaskList(
                new ListKey(workspace, ListId.INBOX),
                Revision.ZERO,
                ListContent.named("Inbox").withOrder(Order.ORIGIN),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    /** {@return what tells it from the others of its workspace} */
    public ListId id() {
        return key.id();
    }

    /** {@return where it stands} */
    public Order order() {
        return content.order().orElseThrow();
    }

    /** {@return whether it was deleted, and not restored since} */
    public boolean isDeleted() {
        return deletedAt.isPresent();
    }

    /** {@return where it stands in the sequence that lists are read in} */
    public ListPosition position() {
        return new ListPosition(order(), id());
    }
}
