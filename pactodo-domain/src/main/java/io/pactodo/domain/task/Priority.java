package io.pactodo.domain.task;

/**
 * How much a task matters, as in RFC 5545, section 3.8.1.9.
 *
 * @param value 0 for none, 1 for the highest, 9 for the lowest
 * @since 0.1.0
 */
public record Priority(int value) {
    /** No priority given. */
    public static final Priority NONE = new Priority(0);

    private static final int LOWEST = 9;

    /** @throws TaskRefused.Invalid when the value is not from 0 to 9 */
    public Priority {
        if (value < 0 || value > LOWEST) {
            throw new TaskRefused.Invalid(
                    "out_of_range", "A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest).");
        }
    }

    /** What priorities are sorted by: 1 to 9 by weight, and none after the lowest. */
    int rank() {
        return value == 0 ? LOWEST + 1 : value;
    }
}
