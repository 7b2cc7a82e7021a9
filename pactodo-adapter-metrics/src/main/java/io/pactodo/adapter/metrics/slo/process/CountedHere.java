package io.pactodo.adapter.metrics.slo.process;

import io.pactodo.adapter.metrics.OwnCounters;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one process knows of itself: how much was good since it began. It remembers no yesterday and raises no alert. */
public final class CountedHere implements Measurements {
    private static final String WAY_OUT = " Name a Prometheus that watches, with PACTODO_PROMETHEUS_URL.";
    /** Labels that Prometheus adds, of which a process knows the first only. */
    private static final String JOB = "job";

    private static final String INSTANCE = "instance";

    private final Catalogue catalogue;
    private final OwnCounters counters;
    private final Instant since;
    private final InstantSource clock;

    public CountedHere(Catalogue catalogue, OwnCounters counters, Instant since, InstantSource clock) {
        this.catalogue = catalogue;
        this.counters = counters;
        this.since = since;
        this.clock = clock;
    }

    @Override
    public Standing now() {
        Instant now = clock.instant();
        return new Standing(
                new Source.OwnCounters(since),
                now,
                catalogue.promises().stream()
                        .map(promise -> measured(promise, now))
                        .toList(),
                missing("A process does not know of what somebody was told."));
    }

    @Override
    public History history(Span span, Duration step) {
        return new History(
                new Source.OwnCounters(since),
                span,
                catalogue.promises().stream()
                        .map(promise -> new ObjectiveHistory(
                                promise.promised(), missing("A process does not remember when it counted what.")))
                        .toList(),
                missing("A process does not remember of what somebody was told."),
                missing("A process does not know when it was away."));
    }

    private static <T> Figure<T> missing(String reason) {
        return Figure.missing(reason + WAY_OUT);
    }

    private MeasuredObjective measured(Promise promise, Instant now) {
        Duration age =
                Duration.ofSeconds(Math.max(1, Duration.between(since, now).toSeconds()));
        double covered =
                Math.min(1, age.toSeconds() / (double) promise.window().length().toSeconds());
        Figure<Observation> observed =
                compliance(promise.indicator()).map(compliance -> new Observation(compliance, covered));
        return new MeasuredObjective(
                promise.promised(),
                observed,
                observed.map(seen -> List.of(new Burn(
                        age,
                        new Observation(seen.compliance(), 1)
                                .burnRate(promise.promised().budget())))));
    }

    private Figure<Compliance> compliance(Indicator indicator) {
        if (indicator.selectors().anyMatch(selector -> !isOurs(selector))) {
            return missing("It is counted by somebody else than this process.");
        }
        if (indicator instanceof Indicator.Bad some) {
            return compliance(sum(some.bad()), sum(some.total()));
        }
        if (indicator instanceof Indicator.Good some) {
            Optional<Double> total = sum(some.total());
            double good = sum(some.good()).orElse(0.0);
            return compliance(total.map(all -> Math.max(0, all - good)), total);
        }
        return missing("A process cannot see whether it can be reached.");
    }

    /** What nobody counts under this name is another's, such as the time in which this process can be reached. */
    private boolean isOurs(Selector selector) {
        return selector.on(JOB)
                .allMatch(matcher -> matcher.takes(catalogue.measuring().job()));
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
