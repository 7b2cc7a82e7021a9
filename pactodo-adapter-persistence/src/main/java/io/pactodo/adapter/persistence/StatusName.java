package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Status;

/** What a status is called in the database: on purpose not its name in the program, which may change. */
final class StatusName {
    private StatusName() {}

    static String of(Status status) {
        return switch (status) {
            case OPEN -> "open";
            case IN_PROGRESS -> "in_progress";
            case DONE -> "done";
            case CANCELLED -> "cancelled";
        };
    }

    static Status meaning(String name) {
        return switch (name) {
            case "open" -> Status.OPEN;
            case "in_progress" -> Status.IN_PROGRESS;
            case "done" -> Status.DONE;
            case "cancelled" -> Status.CANCELLED;
            default -> throw new IllegalArgumentException("There is no status " + name + ".");
        };
    }
}
