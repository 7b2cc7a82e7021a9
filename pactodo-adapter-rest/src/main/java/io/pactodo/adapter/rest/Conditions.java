package io.pactodo.adapter.rest;

import io.pactodo.application.Precondition;
import io.pactodo.domain.task.Revision;
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

    /** Whether it is only for the weakness of the client's tag that it does not match that revision. */
    boolean matchOnlyWeakly(Revision revision) {
        return ifMatch.map(tags -> tags.matchWeakly(revision) && !tags.matchStrongly(revision))
                .orElse(false);
    }
}
