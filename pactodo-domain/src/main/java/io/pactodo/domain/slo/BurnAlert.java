package io.pactodo.domain.slo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * When somebody is told that a budget goes too fast: it has to be so over a long window, which makes sure that it
 * matters, and over a short one, which makes sure that it still goes on (Site Reliability Workbook, chapter 5,
 * "Multiwindow, Multi-Burn-Rate Alerts").
 *
 * @param rate the rate to be exceeded in both windows
 * @param longWindow of a whole number of seconds
 * @param shortWindow shorter than the long one
 * @since 0.1.0
 */
public record BurnAlert(BurnRate rate, Duration longWindow, Duration shortWindow) {
    /** @throws IllegalArgumentException when the short window is none, or not shorter than the long one */
    public BurnAlert {
        if (shortWindow.isNegative() || shortWindow.isZero() || shortWindow.compareTo(longWindow) >= 0) {
            throw new IllegalArgumentException("The short window of an alert is shorter than its long one and more than"
                    + " none; " + shortWindow + " beside " + longWindow + " is not.");
        }
    }

    /**
     * Why this alert would be of no use to that objective: it could never be raised, or only when there is nothing left
     * to save.
     *
     * @param objective what is promised
     * @param window over what time
     * @return a sentence with the numbers and the way out; empty when the alert is of use
     */
    public Optional<String> objection(Objective objective, Window window) {
        ErrorBudget budget = objective.budget();
        if (!rate.isReachable(budget)) {
            return Optional.of("a burn rate of " + rate + " is never exceeded: " + rate + " x " + budget + " is "
                    + Percent.of(rate.badShare(budget)) + ", and no more than 100 % can be bad; choose one below "
                    + floor(BurnRate.fastest(budget)));
        }
        BigDecimal spent = rate.spends(longWindow, window);
        if (spent.compareTo(BigDecimal.ONE) > 0) {
            return Optional.of("a burn rate of " + rate + " over " + Spoken.of(longWindow) + " is "
                    + Percent.of(spent.round(new MathContext(3))) + " of the budget of " + Spoken.of(window.length())
                    + ": it would be gone before anybody is told; choose a lower rate or a shorter window");
        }
        return Optional.empty();
    }

    /**
     * How long it takes from the first bad event, when everything was good before, to the alert: the long window has to
     * fill up to the rate. Traffic is steady, and what Prometheus takes to scrape and to evaluate comes on top.
     *
     * @param badShare how much is bad from then on; above 0, at most 1
     * @param budget what may be bad
     * @return rounded up to the second; empty when that much never raises the alert
     */
    public Optional<Duration> raisedAfter(BigDecimal badShare, ErrorBudget budget) {
        BigDecimal threshold = rate.badShare(budget);
        if (badShare.compareTo(threshold) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(BigDecimal.valueOf(longWindow.toSeconds())
                .multiply(threshold)
                .divide(badShare, 0, RoundingMode.UP)
                .longValueExact()));
    }

    private static String floor(BurnRate rate) {
        return rate.factor().setScale(2, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }
}
