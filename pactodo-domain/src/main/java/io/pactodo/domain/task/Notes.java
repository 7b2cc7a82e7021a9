package io.pactodo.domain.task;

import java.nio.charset.StandardCharsets;

/**
 * Whatever else there is to say about a task.
 *
 * @param value at most 64 KiB of text in UTF-8; empty when there is nothing to say
 * @since 0.1.0
 */
public record Notes(String value) {
    /** Nothing to say. */
    public static final Notes NONE = new Notes("");

    private static final int MOST_BYTES = 64 * 1024;

    /** @throws TaskRefused.Invalid when the text is over 64 KiB, or holds NUL or an unpaired surrogate */
    public Notes {
        Text.refuseUnpairedSurrogates(value);
        Text.refuseNul(value);
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new TaskRefused.Invalid(
                    "too_long", "Notes have at most " + MOST_BYTES + " bytes in UTF-8; these have " + bytes + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
