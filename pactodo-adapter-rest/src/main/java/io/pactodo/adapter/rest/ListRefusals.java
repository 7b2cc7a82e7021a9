package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.TaskList;
import java.net.URI;

/**
 * The one place where the refusals of lists become problems, each of them.
 *
 * @param base where the client reaches this server; ends with a slash
 */
record ListRefusals(URI base) {
    private static final String SECONDS_TO_WAIT = "1";

    /** What to tell a client that was refused so. */
    ProblemException problem(ListRefused refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> plain(ProblemType.LIST_NOT_FOUND, refused);
            case DELETED ->
                refused.current()
                        .flatMap(TaskList::deletedAt)
                        .map(at -> plain(ProblemType.LIST_DELETED, refused).withMember("deleted_at", Timestamps.of(at)))
                        .orElseThrow();
            case ALREADY_EXISTS -> withCurrent(ProblemType.LIST_EXISTS, refused);
            case REVISION_MISMATCH -> withCurrent(ProblemType.LIST_REVISION_MISMATCH, refused);
            case CONTENDED -> plain(ProblemType.CONTENDED, refused).withHeader("Retry-After", SECONDS_TO_WAIT);
            case NOT_EMPTY -> withCurrent(ProblemType.LIST_NOT_EMPTY, refused);
            case PERMANENT -> withCurrent(ProblemType.INBOX_IS_PERMANENT, refused);
        };
    }

    private static ProblemException plain(ProblemType type, ListRefused refused) {
        return new ProblemException(type, String.valueOf(refused.getMessage()));
    }

    private ProblemException withCurrent(ProblemType type, ListRefused refused) {
        TaskList current = refused.current().orElseThrow();
        return plain(type, refused)
                .withMember("current", ListJson.of(current, base))
                .withHeader("ETag", EntityTags.strongTag(current.revision()));
    }
}
