package io.pactodo.testkit;

import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;

/** Reads the reason off an outcome that ought to be a refusal. */
final class Refusals {
    private Refusals() {}

    static <R extends TaskRefused> R of(Class<R> kind, TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Refused refused && kind.isInstance(refused.reason())) {
            return kind.cast(refused.reason());
        }
        throw new AssertionError("Expected a refusal of the kind " + kind.getSimpleName() + ", got " + outcome);
    }
}
