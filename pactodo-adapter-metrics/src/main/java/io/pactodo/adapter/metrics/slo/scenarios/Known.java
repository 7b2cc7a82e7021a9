package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.ErrorBudget;
import io.pactodo.domain.slo.Observation;
import java.math.BigDecimal;

/**
 * What is known of an objective over a time.
 *
 * @param bad events
 * @param all events
 * @param guessed how many of them may belong to the time before or after
 * @param covered the share of the time that was observed
 */
record Known(double bad, double all, double guessed, double covered) {
    /** What may be lost by reckoning with floating numbers. */
    private static final double NEARLY = 0.002;

    private static final double HALF = 0.5;

    Known plus(Known other) {
        return new Known(bad + other.bad, all + other.all, guessed + other.guessed, covered + other.covered);
    }

    Known coveredBy(double share) {
        return new Known(bad, all, guessed, Math.min(1, share));
    }

    /** Whether its budget goes faster than that; that of nothing does not go. */
    Certainty burnsFaster(BigDecimal factor, ErrorBudget budget) {
        double bound = factor.doubleValue();
        return all == 0
                ? Certainty.NO
                : Certainty.above(
                        bound, rate(bad - guessed, budget) * (1 - NEARLY), rate(bad + guessed, budget) * (1 + NEARLY));
    }

    private double rate(double some, ErrorBudget budget) {
        return new Observation(new Compliance(Math.max(0, Math.min(some, all)), all), covered).burnRate(budget);
    }

    /** Whether at least so many are bad. */
    Certainty hasBad(BigDecimal least) {
        return Certainty.above(least.doubleValue(), bad - guessed, bad + guessed + HALF);
    }

    /** Whether a greater share than that is bad. */
    Certainty isWorse(BigDecimal share) {
        return all == 0
                ? Certainty.NO
                : Certainty.above(
                        share.doubleValue(),
                        (bad - guessed) / all * (1 - NEARLY),
                        (bad + guessed) / all * (1 + NEARLY));
    }
}
