package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Recurrence.Anchor;

/** What the anchor of a series is called in the database: on purpose not its name in the program, which may change. */
final class AnchorName {
    private AnchorName() {}

    static String of(Anchor anchor) {
        return switch (anchor) {
            case DUE -> "due";
            case COMPLETION -> "completion";
        };
    }

    static Anchor meaning(String name) {
        return switch (name) {
            case "due" -> Anchor.DUE;
            case "completion" -> Anchor.COMPLETION;
            default -> throw new IllegalArgumentException("There is no anchor " + name + ".");
        };
    }
}
