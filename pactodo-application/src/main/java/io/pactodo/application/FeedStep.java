package io.pactodo.application;

/**
 * How far another tool has been told of incidents.
 *
 * @param settled how many of the first events of the journal are settled: it was told of them, or never will be
 * @param message the message about the last of those; empty when there is none
 * @param fate what became of that one
 * @param receiver the name of who was told
 * @since 0.1.0
 */
public record FeedStep(long settled, String message, Fate fate, String receiver) {
    /** What becomes of a message. */
    public enum Fate {
        /** It was there before anybody wanted to be told. */
        PASSED_OVER,
        /** It was taken. */
        TAKEN,
        /** It was tried for days, in vain. */
        GIVEN_UP,
        /** The next one was answered with the wish never to be told again. */
        GONE
    }

    /** @throws IllegalArgumentException when a number is negative */
    public FeedStep {
        if (settled < 0) {
            throw new IllegalArgumentException("No less than no event is settled, but here " + settled + " are.");
        }
    }
}
