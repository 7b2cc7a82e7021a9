package io.pactodo.application;

import io.pactodo.domain.task.Revision;
import java.util.Set;

/**
 * What the sender of a change knows of the task, and wants to be still so (RFC 9110, section 13.1).
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Precondition {
    /** The sender does not mind: the last writer wins. */
    Precondition NONE = current -> true;

    /**
     * {@return whether a task at this revision is what the sender expects}
     *
     * @param current the one that the task has now
     */
    boolean holdsAt(Revision current);

    /**
     * {@return that the task is at one of these revisions}
     *
     * @param revisions with none, nothing fits
     */
    static Precondition anyOf(Set<Revision> revisions) {
        Set<Revision> wanted = Set.copyOf(revisions);
        return wanted::contains;
    }

    /**
     * {@return that the task is at none of these revisions}
     *
     * @param revisions with none, everything fits
     */
    static Precondition noneOf(Set<Revision> revisions) {
        Set<Revision> unwanted = Set.copyOf(revisions);
        return current -> !unwanted.contains(current);
    }

    /** The task does not exist: no task that is there fulfils it. */
    Precondition ABSENT = current -> false;

    /**
     * {@return this and the other}
     *
     * @param other held against the same revision
     */
    default Precondition and(Precondition other) {
        return current -> holdsAt(current) && other.holdsAt(current);
    }
}
