package io.pactodo.domain.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A change to one task, decided on by whoever asks for it and committed by a {@link TaskRepository}: the decision says
 * all of the task's next state but its revision, which only the writing transaction knows.
 *
 * @since 0.1.0
 */
public sealed interface TaskChange {
    /** {@return which task, and whose} */
    TaskKey key();

    /**
     * {@return the task that this change makes when it is committed at that revision}
     *
     * @param revision the workspace's, taken by this change
     */
    Task committedAt(Revision revision);

    /** {@return the list that the task comes into, which has to be there; empty for the inbox, which always is} */
    Optional<ListId> listEntered();

    /** {@return the task that this one becomes a part of, or comes back to as one; empty when there is none} */
    Optional<TaskId> parentJoined();

    /** {@return the task that this one is no part of any more; empty when there is none} */
    default Optional<TaskId> parentLeft() {
        return Optional.empty();
    }

    /** {@return whether tasks that have it for their parent would lose it} */
    default boolean leavesSubtasksBehind() {
        return false;
    }

    /**
     * {@return what goes on with the series of the task if this change completes it: another task, to be added with the
     * change or not at all}
     */
    default Optional<TaskContent> successor() {
        return Optional.empty();
    }

    /**
     * Adds a task.
     *
     * @param key of the new task
     * @param content what its client owns; without an order it goes last
     * @param at the instant of the decision
     */
    record Add(TaskKey key, TaskContent content, Instant at) implements TaskChange {
        /**
         * {@return the same, in that place if it has none of its own}
         *
         * @param place where it stands then
         */
        public Add withOrderIfNone(Order place) {
            return new Add(key, content.withOrderIfNone(place), at);
        }

        /**
         * {@inheritDoc}
         *
         * @throws IllegalArgumentException when it has no order yet: the repository gives it one first
         */
        @Override
        public Task committedAt(Revision revision) {
            return Task.added(key, revision, content, at);
        }

        @Override
        public Optional<ListId> listEntered() {
            return Optional.of(content.list()).filter(list -> !list.isInbox());
        }

        @Override
        public Optional<TaskId> parentJoined() {
            return content.parent();
        }

        @Override
        public Optional<TaskContent> successor() {
            return content.status() == Status.DONE ? content.next(at) : Optional.empty();
        }
    }

    /**
     * A change to a task as it was read, or as changes that are committed with it would leave it: committed only if the
     * task still has that revision.
     */
    sealed interface Supersede extends TaskChange {
        /** {@return the task as it was read} */
        Task before();

        @Override
        default TaskKey key() {
            return before().key();
        }
    }

    /**
     * Puts other content in the place of a task's.
     *
     * @param before the task as it was read, not deleted
     * @param content what replaces its content; without an order the task stays where it is
     * @param at the instant of the decision
     */
    record Replace(Task before, TaskContent content, Instant at) implements Supersede {
        /** @throws IllegalArgumentException when the task is deleted: it has to be restored first */
        public Replace {
            require(!before.isDeleted(), "A deleted task is restored before its content is replaced.");
        }

        @Override
        public Task committedAt(Revision revision) {
            return before.replaced(revision, content, at);
        }

        @Override
        public Optional<ListId> listEntered() {
            return Optional.of(content.list())
                    .filter(list ->
                            !list.isInbox() && !list.equals(before.content().list()));
        }

        @Override
        public Optional<TaskId> parentJoined() {
            return moves() ? content.parent() : Optional.empty();
        }

        @Override
        public Optional<TaskId> parentLeft() {
            return moves() ? before.content().parent() : Optional.empty();
        }

        private boolean moves() {
            return !content.parent().equals(before.content().parent());
        }

        @Override
        public Optional<TaskContent> successor() {
            return content.status() == Status.DONE && !before.isDone() ? content.next(at) : Optional.empty();
        }
    }

    /**
     * Deletes a task softly: it keeps its content and can be restored.
     *
     * @param before the task as it was read, not deleted
     * @param at the instant of the decision
     */
    record Delete(Task before, Instant at) implements Supersede {
        /** @throws IllegalArgumentException when the task is deleted already */
        public Delete {
            require(!before.isDeleted(), "A deleted task is not deleted again.");
        }

        @Override
        public Task committedAt(Revision revision) {
            return before.deleted(revision, at);
        }

        @Override
        public Optional<ListId> listEntered() {
            return Optional.empty();
        }

        @Override
        public Optional<TaskId> parentJoined() {
            return Optional.empty();
        }

        @Override
        public Optional<TaskId> parentLeft() {
            return before.content().parent();
        }

        @Override
        public boolean leavesSubtasksBehind() {
            return true;
        }
    }

    /**
     * Takes a deletion back.
     *
     * @param before the task as it was read, deleted
     * @param at the instant of the decision
     */
    record Restore(Task before, Instant at) implements Supersede {
        /** @throws IllegalArgumentException when the task is not deleted */
        public Restore {
            require(before.isDeleted(), "Only a deleted task is restored.");
        }

        @Override
        public Task committedAt(Revision revision) {
            return before.restored(revision, at);
        }

        @Override
        public Optional<ListId> listEntered() {
            return Optional.of(before.content().list()).filter(list -> !list.isInbox());
        }

        @Override
        public Optional<TaskId> parentJoined() {
            return before.content().parent();
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
