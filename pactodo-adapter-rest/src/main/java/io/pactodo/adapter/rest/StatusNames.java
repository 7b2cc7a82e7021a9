package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.TaskRefused;

/** What the statuses are called outside. */
final class StatusNames {
    private StatusNames() {}

    /** What that status is called. */
    static String of(Status status) {
        return switch (status) {
            case OPEN -> "open";
            case IN_PROGRESS -> "in_progress";
            case DONE -> "done";
            case CANCELLED -> "cancelled";
        };
    }

    /**
     * The status that is called so.
     *
     * @throws TaskRefused.Invalid when there is none
     */
    static Status status(String name) {
        for (Status status : Status.values()) {
            if (of(status).equals(name)) {
                return status;
            }
        }
        throw new TaskRefused.Invalid(
                "unknown_status", "A status is open, in_progress, done or cancelled, not \"" + Shown.of(name) + "\".");
    }
}
