package io.pactodo.domain.drill;

import io.pactodo.domain.slo.Figure;
import java.time.Duration;

/**
 * What the failure cost, twice: as Prometheus measured it, and as it is computed from what clients met. Where the two part,
 * there is something to learn of what is measured.
 *
 * @param measuredAway how long PacToDo was away, as measured
 * @param computedAway how long nobody was served, as clients met it
 * @param measuredFailed how many requests for tasks failed, as measured
 * @param computedFailed how many requests failed, as clients met it; those without any answer are not among them
 * @param allowed how long it may be away over the objective's window
 * @since 0.1.0
 */
public record BudgetUse(
        Figure<Duration> measuredAway,
        Duration computedAway,
        Figure<Long> measuredFailed,
        long computedFailed,
        Figure<Duration> allowed) {
    /** {@return which share of the time that it may be away is spent, as measured: 1 for all of it} */
    public Figure<Double> measuredShare() {
        return share(measuredAway);
    }

    /** {@return the same share, as computed} */
    public Figure<Double> computedShare() {
        return share(Figure.of(computedAway));
    }

    private Figure<Double> share(Figure<Duration> away) {
        return away.value()
                .map(time -> allowed.<Double>map(most -> (double) time.toMillis() / most.toMillis()))
                .orElseGet(() -> away.map(time -> 0.0));
    }
}
