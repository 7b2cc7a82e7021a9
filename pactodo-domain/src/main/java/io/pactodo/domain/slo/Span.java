package io.pactodo.domain.slo;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to its end, which does not belong to it; later than the first instant
 * @since 0.1.0
 */
public record Span(Instant from, Instant to) {
    /** @throws IllegalArgumentException when it ends before it begins, or as soon */
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A time ends after it begins; from " + from + " to " + to + " is none.");
        }
    }

    /** {@return how long it is} */
    public Duration length() {
        return Duration.between(from, to);
    }
}
