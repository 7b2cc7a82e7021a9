package io.pactodo.domain.slo;

import java.time.Duration;

/**
 * What was seen of a window. What was not observed counts as the rest of the window, with as many events and no bad ones: a
 * server that began ten minutes ago has not spent a month's budget with one minute's errors.
 *
 * @param compliance what was measured while somebody looked
 * @param covered the share of the window in which somebody did, from 0 to 1
 * @since 0.1.0
 */
public record Observation(Compliance compliance, double covered) {
    /** @throws IllegalArgumentException when the share is not from 0 to 1 */
    public Observation {
        if (!(covered >= 0 && covered <= 1)) {
            throw new IllegalArgumentException("From 0 to 1 of a window can be observed; " + covered + " cannot.");
        }
    }

    /**
     * {@return how fast the budget goes, as a multiple of what it may; over an objective's own window, the share that
     * is spent}
     *
     * @param budget what may be bad
     */
    public double burnRate(ErrorBudget budget) {
        return BurnRate.measured(compliance, budget) * covered;
    }

    /**
     * {@return what is left of the budget}
     *
     * @param promised whose own window this is of
     */
    public BudgetLeft left(ServiceLevelObjective promised) {
        double share = 1 - burnRate(promised.budget());
        Duration whole = promised.budget().within(promised.window());
        double expected = covered == 0 ? 0 : compliance.total() / covered;
        return new BudgetLeft(
                share,
                Duration.ofMillis(Math.round(whole.toMillis() * share)),
                promised.budget().of(expected) - compliance.bad());
    }
}
