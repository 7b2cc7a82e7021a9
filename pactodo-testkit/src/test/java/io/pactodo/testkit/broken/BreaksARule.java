package io.pactodo.testkit.broken;

/** A broken adapter of some port. */
interface BreaksARule {
    /** The number of the one rule of the port's contract that it does not keep. */
    int brokenRule();
}
