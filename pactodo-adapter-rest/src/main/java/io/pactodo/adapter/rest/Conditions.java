package io.pactodo.adapter.rest;

import io.pactodo.application.Precondition;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskRefused;
import java.util.Optional;

/**
 * What a request makes its being served depend on (RFC 9110, section 13.1).
 *
 * @param ifMatch what the client knows of the task, if it says so
 * @param ifNoneMatch what the client does not want to meet, if it says so
 */
record Conditions(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch) {
    /** The same for a use case that writes. */
    Precondition precondition() {
        Precondition match =
                ifMatch.<Precondition>map(tags -> tags::matchStrongly).orElse(Precondition.NONE);
        Precondition noneMatch = ifNoneMatch
                .<Precondition>map(tags -> current -> !tags.matchWeakly(current))
                .orElse(Precondition.NONE);
        return match.and(noneMatch);
    }

    /** Whether a task is to be made, and only if there is none. */
    boolean askForCreation() {
        return ifMatch.isEmpty() && ifNoneMatch.map(EntityTags::any).orElse(false);
    }

    /** Whether the client has that already, and wants to read it only if not. */
    boolean knows(Revision revision) {
        return ifNoneMatch.map(tags -> tags.matchWeakly(revision)).orElse(false);
    }

    /** Whether the client knows that revision, or does not say what it knows. */
    boolean match(Revision revision) {
        return ifMatch.map(tags -> tags.matchStrongly(revision)).orElse(true);
    }

    /** Why they do not hold, and the way out. */
    String explain(TaskRefused.RevisionMismatch refused) {
        return explain("task", refused.current().revision(), refused);
    }

    /** Why they do not hold of that list, and the way out. */
    String explain(TaskList current, ListRefused refused) {
        return explain("list", current.revision(), refused);
    }

    private String explain(String what, Revision revision, RuntimeException refused) {
        if (match(revision)) {
            return "If-None-Match names what is there: the " + what + " is at revision " + revision + ".";
        }
        boolean onlyWeak = ifMatch.map(tags -> tags.matchWeakly(revision)).orElse(false);
        return onlyWeak
                ? "If-Match compares strongly, and a weak entity tag never matches: send "
                        + EntityTags.strongTag(revision) + " instead of " + EntityTags.weakTag(revision) + "."
                : String.valueOf(refused.getMessage());
    }
}
