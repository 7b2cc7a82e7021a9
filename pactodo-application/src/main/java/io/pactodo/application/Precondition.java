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

    /** Whether a task at this revision is what the sender expects. */
    boolean holdsAt(Revision current);

    /** The task is at one of these revisions. */
    static Precondition anyOf(Set<Revision> revisions) {
        Set<Revision> wanted = Set.copyOf(revisions);
        return wanted::contains;
    }

    /** The task is at none of these revisions. */
    static Precondition noneOf(Set<Revision> revisions) {
        Set<Revision> unwanted = Set.copyOf(revisions);
        return current -> !unwanted.contains(current);
    }

    /** The task does not exist: no task that is there fulfils it. */
    Precondition ABSENT = current -> false;

    /** This and the other. */
    default Precondition and(Precondition other) {
        return current -> holdsAt(current) && other.holdsAt(current);
    }
}
