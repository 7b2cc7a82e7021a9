package io.pactodo.adapter.metrics.slo.process;

import io.pactodo.adapter.metrics.OwnCounters;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads this process's counters as an indicator means them. */
final class CounterReader {
    /** Labels that Prometheus adds, of which a process knows the first only. */
    private static final String JOB = "job";

    private static final String INSTANCE = "instance";

    private final OwnCounters counters;
    private final String job;
    private final Function<String, Figure<Compliance>> beyond;

    /**
     * @param counters what was counted
     * @param job by which Prometheus knows this process
     * @param beyond what is said of something that no process can count, for that reason
     */
    CounterReader(OwnCounters counters, String job, Function<String, Figure<Compliance>> beyond) {
        this.counters = counters;
        this.job = job;
        this.beyond = beyond;
    }

    /** All that was counted since the process began. */
    Figure<Compliance> compliance(Indicator indicator) {
        if (indicator.selectors().anyMatch(selector -> !isOurs(selector))) {
            return beyond.apply("It is counted by somebody else than this process.");
        }
        if (indicator instanceof Indicator.Bad some) {
            return compliance(sum(some.bad()), sum(some.total()));
        }
        if (indicator instanceof Indicator.Good some) {
            Optional<Double> total = sum(some.total());
            double good = sum(some.good()).orElse(0.0);
            return compliance(total.map(all -> Math.max(0, all - good)), total);
        }
        return beyond.apply("A process cannot see whether it can be reached.");
    }

    /** What nobody counts under this name is another's, such as the time in which this process can be reached. */
    private boolean isOurs(Selector selector) {
        return selector.on(JOB).allMatch(matcher -> matcher.takes(job));
    }

    private static Figure<Compliance> compliance(Optional<Double> bad, Optional<Double> total) {
        return total.<Figure<Compliance>>map(all -> Figure.of(new Compliance(Math.min(bad.orElse(0.0), all), all)))
                .orElseGet(() -> Figure.missing(
                        "This process has no such counter: --metrics-prefix has to be what the objectives name."));
    }

    /** The sum of all that are meant; empty when there is no counter of this name. */
    private Optional<Double> sum(Selector selector) {
        Map<Map<String, String>, Double> values = counters.values(selector.metric());
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .filter(series -> takes(selector, series.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum());
    }

    private static boolean takes(Selector selector, Map<String, String> labels) {
        return selector.matchers().stream()
                .filter(matcher ->
                        !matcher.label().equals(JOB) && !matcher.label().equals(INSTANCE))
                .allMatch(matcher -> matcher.takes(labels.getOrDefault(matcher.label(), "")));
    }
}
