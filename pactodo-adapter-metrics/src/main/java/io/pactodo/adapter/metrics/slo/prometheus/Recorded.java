package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.rules.Series;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Observation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What was recorded of one objective over one window.
 *
 * @param bad how many events were bad
 * @param total how many there were
 * @param covered the share of the window that was observed
 * @param at when it was recorded
 */
record Recorded(double bad, double total, double covered, Instant at) {
    /** Whoever saw more is believed more; of those who saw as much, whoever counted more. */
    static final Comparator<Recorded> BY_WHAT_WAS_SEEN =
            Comparator.comparingDouble(Recorded::covered).thenComparingDouble(Recorded::total);

    /** Puts together what was read by the name of its figure; empty when one is missing. */
    static Optional<Recorded> of(Map<String, Double> figures, Instant at) {
        Double bad = figures.get(Series.BAD);
        Double total = figures.get(Series.TOTAL);
        Double covered = figures.get(Series.COVERED);
        return bad == null || total == null || covered == null
                ? Optional.empty()
                : Optional.of(new Recorded(bad, total, covered, at));
    }

    /**
     * What several saw of different events. What each of them did not see counts as if it were like what that one saw, so a
     * share of a window weighs as much as the traffic in it.
     */
    static Recorded sum(Collection<Recorded> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        double total = parts.stream().mapToDouble(Recorded::total).sum();
        double expected = parts.stream()
                .filter(part -> part.covered > 0)
                .mapToDouble(part -> part.total / part.covered)
                .sum();
        double covered = expected > 0
                ? total / expected
                : parts.stream().mapToDouble(Recorded::covered).average().orElse(0);
        return new Recorded(
                parts.stream().mapToDouble(Recorded::bad).sum(),
                total,
                covered,
                parts.stream().map(Recorded::at).min(Comparator.naturalOrder()).orElseThrow());
    }

    /** Sums of fractions may part in their last digit. */
    Observation observation() {
        double all = Math.max(0, total);
        return new Observation(new Compliance(Math.min(Math.max(0, bad), all), all), Math.min(Math.max(0, covered), 1));
    }
}
