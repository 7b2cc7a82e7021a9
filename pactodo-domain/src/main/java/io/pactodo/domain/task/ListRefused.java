package io.pactodo.domain.task;

import java.util.Optional;

/**
 * A request about a list that was understood and is refused: nothing was changed. What is invalid by itself is a
 * {@link TaskRefused.Invalid}, as for tasks. Without a stack trace, because it is an answer and not an accident.
 *
 * @since 0.1.0
 */
public final class ListRefused extends RuntimeException {
    /** Why it is refused. Whoever maps it switches over all of them. */
    public enum Reason {
        /** There is no such list. */
        NOT_FOUND,
        /** The list was deleted. */
        DELETED,
        /** There is such a list already. */
        ALREADY_EXISTS,
        /** The list is not the one that the sender knows. */
        REVISION_MISMATCH,
        /** Others changed the list again and again. */
        CONTENDED,
        /** Tasks are in the list that is to be deleted. */
        NOT_EMPTY,
        /** It is the inbox, which is always there. */
        PERMANENT
    }

    private final Reason reason;
    private final Optional<TaskList> current;

    private ListRefused(Reason reason, Optional<TaskList> current, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.current = current;
    }

    /**
     * {@return that there is no list under that key, nor was there one}
     *
     * @param key the one that was asked for
     */
    public static ListRefused notFound(ListKey key) {
        return new ListRefused(Reason.NOT_FOUND, Optional.empty(), "There is no list " + key.id() + ".");
    }

    /**
     * {@return that the list was deleted, and can be restored}
     *
     * @param current as it is
     */
    public static ListRefused deleted(TaskList current) {
        return about(current, Reason.DELETED, "was deleted: restore it to work with it.");
    }

    /**
     * {@return that there is a list under that key already, be it a deleted one}
     *
     * @param current as it is
     */
    public static ListRefused alreadyExists(TaskList current) {
        return about(current, Reason.ALREADY_EXISTS, "is there already.");
    }

    /**
     * {@return that the list has another revision than the sender knows: somebody else changed it}
     *
     * @param current as it is
     */
    public static ListRefused revisionMismatch(TaskList current) {
        return about(
                current,
                Reason.REVISION_MISMATCH,
                "was changed and is at revision " + current.revision()
                        + " now: read it, merge, and send the change again.");
    }

    /**
     * {@return that others changed the list each time before this change could be made}
     *
     * @param current as it was when it was last tried
     */
    public static ListRefused contended(TaskList current) {
        return about(
                current, Reason.CONTENDED, "is being changed so often that this change found no gap: send it again.");
    }

    /**
     * {@return that tasks are in the list that is to be deleted}
     *
     * @param current as it is
     * @param liveTasks how many that are not deleted
     */
    public static ListRefused notEmpty(TaskList current, long liveTasks) {
        return about(
                current,
                Reason.NOT_EMPTY,
                "still has " + liveTasks + (liveTasks == 1 ? " task" : " tasks")
                        + " in it: move or delete all of them first, so that none is lost in silence.");
    }

    /**
     * {@return that the list is the inbox, which cannot be deleted}
     *
     * @param current as it is
     */
    public static ListRefused permanent(TaskList current) {
        return about(
                current,
                Reason.PERMANENT,
                "is the inbox, where tasks go that name no list: it can be renamed, but not deleted.");
    }

    private static ListRefused about(TaskList current, Reason reason, String what) {
        return new ListRefused(reason, Optional.of(current), "The list " + current.id() + " " + what);
    }

    /** {@return why it is refused} */
    public Reason reason() {
        return reason;
    }

    /** {@return the list as it is; empty just when there is none} */
    public Optional<TaskList> current() {
        return current;
    }
}
