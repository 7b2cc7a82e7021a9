package io.pactodo.domain.slo;

import java.time.Duration;

/**
 * How fast a budget went lately.
 *
 * @param over the time that is meant
 * @param span the time that was looked at: about as long, and it ends with the last thing that was seen
 * @param rate as a multiple of what it may: 0 when nothing was bad, 1 when it lasts for exactly its window
 * @since 0.1.0
 */
public record Burn(Duration over, Span span, double rate) {
    /** @throws IllegalArgumentException when the time is none, or the rate is negative or no number */
    public Burn {
        if (over.isNegative() || over.isZero() || !(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A budget burns at a rate of 0 or more over some time; " + rate + " over " + over + " cannot be.");
        }
    }
}
