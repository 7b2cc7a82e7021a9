package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads a refusal the way that its sender does. */
final class Refusals {
    private Refusals() {}

    /** The only fault that was found. */
    static Violation fault(ThrowingCallable refused) {
        TaskRefused.Invalid invalid = catchThrowableOfType(TaskRefused.Invalid.class, refused);
        if (invalid == null || invalid.violations().size() != 1) {
            throw new AssertionError("Expected one fault, but got " + invalid);
        }
        return invalid.violations().get(0);
    }
}
