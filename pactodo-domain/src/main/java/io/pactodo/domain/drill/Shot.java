package io.pactodo.domain.drill;

import java.time.Duration;
import java.time.Instant;

/**
 * One request of a steady stream.
 *
 * @param intended when it was to be sent, be the sender late or not
 * @param latency from then to its end: so whoever had to wait for their turn waited, too
 * @param outcome what became of it
 * @since 0.1.0
 */
public record Shot(Instant intended, Duration latency, Outcome outcome) {
    /** What became of a request. */
    public enum Outcome {
        /** It was answered as it should be. */
        SERVED,
        /** It was answered with a failure. */
        FAILED,
        /** It was not answered at all, or not in time. */
        LOST
    }
}
