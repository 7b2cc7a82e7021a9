package io.pactodo.domain.slo;

import java.time.Duration;

/**
 * What is left of a budget, said three times.
 *
 * @param share of the whole budget: 1 when nothing was bad, 0 when it is spent, below 0 when it is overdrawn
 * @param time for how long everything may be bad from now on, at a steady rate of events; below zero when it is overdrawn
 * @param events how many more may be bad, if as many come in the rest of the window as came so far; 0 when none came yet
 * @since 0.1.0
 */
public record BudgetLeft(double share, Duration time, double events) {
    /** {@return whether more was bad than may be} */
    public boolean isOverdrawn() {
        return share < 0;
    }
}
