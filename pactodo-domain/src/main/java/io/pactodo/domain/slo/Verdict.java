package io.pactodo.domain.slo;

/**
 * Whether a promise is kept, from good to bad.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** There is budget left, as much was good as was promised, and nobody was told of anything. */
    KEPT,
    /** Nobody knows: nothing of it could be measured. */
    UNKNOWN,
    /** There is budget left, but less was good than was promised, or something is wrong and somebody was told. */
    AT_RISK,
    /** The budget is overdrawn. */
    BROKEN
}
