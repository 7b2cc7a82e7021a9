package io.pactodo.domain.slo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The share of all events that may be bad: what an objective leaves (Site Reliability Workbook, chapter 2).
 *
 * @param share more than 0 and less than 1, without trailing zeros: 0.001 for an objective of 99.9 %
 * @since 0.1.0
 */
public record ErrorBudget(BigDecimal share) {
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    /** @throws IllegalArgumentException when the share is not between 0 and 1, both excluded */
    public ErrorBudget {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "A budget is a share above 0 and below 1, but this one is " + share.toPlainString() + ".");
        }
        share = share.stripTrailingZeros();
    }

    /**
     * The budget as time: how long the service may be away, in whole or at once. 99.9 % of 30 days leave 43 min 12 s.
     *
     * @param window over which the objective holds
     * @return to the nanosecond, rounded down
     */
    public Duration within(Window window) {
        return times(window.length());
    }

    /**
     * The budget as events.
     *
     * @param events how many there are in the window; not negative
     * @return how many of them may be bad; a fraction where the share asks for one
     */
    public double of(double events) {
        return share.doubleValue() * events;
    }

    /**
     * What is left of it.
     *
     * @param measured what happened in the window
     * @return 1 when nothing was bad or nothing happened, 0 when it is spent, below 0 when it is overdrawn
     */
    public double left(Compliance measured) {
        return 1 - measured.badShare() / share.doubleValue();
    }

    /** That share of a time, to the nanosecond, rounded down. */
    Duration times(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toSeconds()).multiply(share);
        return Duration.ofNanos(seconds.multiply(NANOS_PER_SECOND)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact());
    }

    /** For people: {@code 0.1 %}. */
    @Override
    public String toString() {
        return Percent.of(share);
    }
}
