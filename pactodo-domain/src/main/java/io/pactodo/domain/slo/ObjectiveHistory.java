package io.pactodo.domain.slo;

import java.util.Comparator;
import java.util.List;

/**
 * How it went with one objective.
 *
 * @param promised what was promised
 * @param stretches what was seen, step by step, the earliest first; steps in which nobody looked are left out
 * @since 0.1.0
 */
public record ObjectiveHistory(ServiceLevelObjective promised, Figure<List<Stretch>> stretches) {
    /** Takes a copy. */
    public ObjectiveHistory {
        stretches = stretches.map(List::copyOf);
    }

    /**
     * {@return all of it together: each event counts once and with its own weight}
     *
     * @param span the time that the history is of
     */
    public Figure<Observation> whole(Span span) {
        return stretches.map(seen -> {
            Compliance all = seen.stream()
                    .map(stretch -> stretch.observation().compliance())
                    .reduce(new Compliance(0, 0), Compliance::plus);
            double seconds = seen.stream()
                    .mapToDouble(stretch -> stretch.observation().covered()
                            * stretch.span().length().toSeconds())
                    .sum();
            return new Observation(all, Math.min(1, seconds / span.length().toSeconds()));
        });
    }

    /**
     * Where most of the budget went: by how many were bad, not by their share, so that a quiet hour does not outweigh an
     * outage.
     *
     * @param most at most so many
     * @return the worst first, of equals the earlier one; without those in which nothing was bad
     */
    public Figure<List<Stretch>> worst(int most) {
        Comparator<Stretch> byBad = Comparator.comparingDouble(
                stretch -> stretch.observation().compliance().bad());
        return stretches.map(seen -> seen.stream()
                .filter(stretch -> stretch.observation().compliance().bad() > 0)
                .sorted(byBad.reversed())
                .limit(most)
                .toList());
    }
}
