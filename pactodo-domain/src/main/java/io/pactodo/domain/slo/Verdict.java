package io.pactodo.domain.slo;

/** Whether a promise is kept, from good to bad. */
public enum Verdict {
    /** There is budget left, and nothing that somebody was told of. */
    KEPT,
    /** Nobody knows: nothing of it could be measured. */
    UNKNOWN,
    /** There is budget left, but it goes, or something else is wrong, and somebody was told. */
    AT_RISK,
    /** The budget is overdrawn. */
    BROKEN
}
