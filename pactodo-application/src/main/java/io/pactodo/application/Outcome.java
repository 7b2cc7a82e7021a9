package io.pactodo.application;

/**
 * How a use case ended, for those who count.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** It was done: what it wrote is committed. */
    SUCCEEDED,
    /** There was nothing to do: all was so already. */
    UNCHANGED,
    /** It was refused for a reason that the caller can mend. */
    REFUSED,
    /** It could not be carried out for the fault of this side. */
    FAILED
}
