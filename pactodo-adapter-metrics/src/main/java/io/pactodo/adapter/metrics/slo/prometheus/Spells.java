package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Makes of moments that were looked at the times in which something was so: each counts till the next one would come. */
final class Spells {
    private Spells() {}

    /**
     * The times.
     *
     * @param moments at which it was so, in any sequence
     * @param step from one moment that was looked at to the next
     * @param span what is later is cut off
     */
    static List<Span> of(Collection<Instant> moments, Duration step, Span span) {
        List<Span> spells = new ArrayList<>();
        for (Instant from : new TreeSet<>(moments)) {
            Instant to = from.plus(step).isAfter(span.to()) ? span.to() : from.plus(step);
            int last = spells.size() - 1;
            if (!from.isBefore(to)) {
                continue;
            }
            if (last >= 0 && !spells.get(last).to().isBefore(from)) {
                spells.set(last, new Span(spells.get(last).from(), to));
            } else {
                spells.add(new Span(from, to));
            }
        }
        return spells;
    }
}
