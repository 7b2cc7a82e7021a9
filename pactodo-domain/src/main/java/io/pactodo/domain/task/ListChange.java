package io.pactodo.domain.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A change to one list, decided on by whoever asks for it and committed by a {@link ListRepository}: all of the list's
 * next state but its revision, and its place if it is to go last.
 *
 * @param key which list, and whose
 * @param expected the revision that the list has to have still; empty when there must be no list
 * @param content what its client owns
 * @param createdAt when it was added
 * @param updatedAt the instant of the decision
 * @param deletedAt when it was deleted; empty when it is not afterwards
 * @since 0.1.0
 */
public record ListChange(
        ListKey key,
        Optional<Revision> expected,
        ListContent content,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /**
     * Adds a list; without an order it goes last.
     *
     * @param key of the new list
     * @param content what is in it
     * @param at when it is added
     * @return the change, to be committed
     */
    public static ListChange add(ListKey key, ListContent content, Instant at) {
        return new ListChange(key, Optional.empty(), content, at, at, Optional.empty());
    }

    /**
     * Puts other content in the place of a list's; without an order the list stays where it is.
     *
     * @param before the list as it was read
     * @param content all of what is in it now
     * @param at when it is replaced
     * @return the change, to be committed
     */
    public static ListChange replace(TaskList before, ListContent content, Instant at) {
        return superseding(before, content.withOrderIfNone(before.order()), at, before.deletedAt());
    }

    /**
     * Deletes a list softly: it keeps its content and can be restored.
     *
     * @param before the list as it was read
     * @param at when it is deleted
     * @return the change, to be committed
     */
    public static ListChange delete(TaskList before, Instant at) {
        return superseding(before, before.content(), at, Optional.of(at));
    }

    /**
     * Takes a deletion back.
     *
     * @param before the list as it was read
     * @param at when it is restored
     * @return the change, to be committed
     */
    public static ListChange restore(TaskList before, Instant at) {
        return superseding(before, before.content(), at, Optional.empty());
    }

    private static ListChange superseding(
            TaskList before, ListContent content, Instant at, Optional<Instant> deletedAt) {
        return new ListChange(before.key(), Optional.of(before.revision()), content, before.createdAt(), at, deletedAt);
    }

    /** {@return whether the list is deleted by it or after it: then no live task may be in it} */
    public boolean leavesItDeleted() {
        return deletedAt.isPresent();
    }

    /**
     * {@return why it cannot be committed; empty when it can}
     *
     * @param current the list as it is stored, which for an inbox that nobody has changed is {@link TaskList#inbox}
     * @param liveTasks how many tasks that are not deleted are in it
     */
    public Optional<ListRefused> objection(Optional<TaskList> current, long liveTasks) {
        if (current.isEmpty()) {
            return expected.isPresent() ? Optional.of(ListRefused.notFound(key)) : Optional.empty();
        }
        TaskList there = current.get();
        if (!expected.equals(Optional.of(there.revision()))) {
            return Optional.of(
                    expected.isPresent() ? ListRefused.revisionMismatch(there) : ListRefused.alreadyExists(there));
        }
        if (!leavesItDeleted()) {
            return Optional.empty();
        }
        if (key.id().isInbox()) {
            return Optional.of(ListRefused.permanent(there));
        }
        return liveTasks > 0 ? Optional.of(ListRefused.notEmpty(there, liveTasks)) : Optional.empty();
    }

    /**
     * {@return the list that this change makes when it is committed at that revision}
     *
     * @param revision the workspace's, taken by this change
     * @param last where it goes if it has no place of its own
     */
    public TaskList committedAt(Revision revision, Order last) {
        return new TaskList(key, revision, content.withOrderIfNone(last), createdAt, updatedAt, deletedAt);
    }
}
