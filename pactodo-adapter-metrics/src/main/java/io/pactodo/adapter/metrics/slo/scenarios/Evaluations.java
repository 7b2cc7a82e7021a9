package io.pactodo.adapter.metrics.slo.scenarios;

import java.time.Duration;

/**
 * When rules are evaluated in a scenario.
 *
 * @param every how often, in seconds
 */
record Evaluations(long every) {
    static Evaluations every(Duration interval) {
        return new Evaluations(interval.toSeconds());
    }

    /** The last one that is not after that second. */
    long last(long second) {
        return Math.floorDiv(second, every) * every;
    }

    /** The first one that is not before that second. */
    long first(long second) {
        return -Math.floorDiv(-second, every) * every;
    }

    /** One that is before that second, whichever way the waits add up. */
    long before(long second) {
        return last(second) - every;
    }

    /** One that is so many later than the first one after that second. */
    long after(long second, int later) {
        return first(second) + times(later);
    }

    /** How long so many of them take. */
    long times(int count) {
        return count * every;
    }
}
