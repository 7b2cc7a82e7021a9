package io.pactodo.application;

/**
 * What became of one attempt at a {@link KeyedRequest}.
 *
 * @since 0.1.0
 */
public sealed interface Attempt {
    /**
     * It was the first that succeeded: its work was done, and the answer is kept.
     *
     * @param answer what the work answered
     */
    record First(KeptAnswer answer) implements Attempt {}

    /**
     * An earlier one had succeeded: nothing was done now.
     *
     * @param answer what the work answered then
     */
    record Replayed(KeptAnswer answer) implements Attempt {}

    /** An earlier one with this key had succeeded, and had asked for something else: nothing was done now. */
    record OtherContent() implements Attempt {}

    /** An earlier one has not ended yet: nothing was done now, and it is worth trying again soon. */
    record StillRunning() implements Attempt {}
}
