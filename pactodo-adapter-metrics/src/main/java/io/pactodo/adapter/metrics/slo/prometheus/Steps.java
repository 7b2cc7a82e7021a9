package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was recorded over five minutes, put together to longer steps. */
final class Steps {
    /** How many full five minutes of a step were recorded. */
    private static final String RECORDED = "recorded";

    private final Span span;
    private final Duration step;
    private final Instant lastFull;
    private final Map<String, Map<Instant, Recorders>> recorded = new HashMap<>();

    /** @param span begins at a multiple of the step */
    Steps(Span span, Duration step) {
        this.span = span;
        this.step = step;
        this.lastFull = span.from().plus(step.multipliedBy(span.length().dividedBy(step)));
    }

    /** What is to be asked: each figure over all full steps, and over what is left after the last of them. */
    List<String> questions() {
        List<String> questions = new ArrayList<>();
        if (lastFull.isAfter(span.from())) {
            kinds(step)
                    .forEach(kind -> questions.add("query_range?query=" + PrometheusApi.escaped(kind) + "&start="
                            + span.from().plus(step).getEpochSecond() + "&end=" + lastFull.getEpochSecond() + "&step="
                            + step.toSeconds()));
        }
        if (span.to().isAfter(lastFull)) {
            kinds(Duration.between(lastFull, span.to()))
                    .forEach(kind -> questions.add("query?query=" + PrometheusApi.escaped(kind) + "&time="
                            + span.to().getEpochSecond()));
        }
        return questions;
    }

    /** A second less than the step, since its beginning belongs to the one before, which not every Prometheus thinks. */
    private static Stream<String> kinds(Duration length) {
        String range = "{window=\"5m\"}[" + (length.toSeconds() - 1) + "s:5m])";
        return Stream.of(
                named("sum_over_time(" + Series.BAD + range, Series.BAD),
                named("sum_over_time(" + Series.TOTAL + range, Series.TOTAL),
                named("count_over_time(" + Series.TOTAL + range, RECORDED));
    }

    /** A function takes the name away. */
    private static String named(String expression, String name) {
        return "label_replace(" + expression + ", \"" + Recorders.FIGURE + "\", \"" + name + "\", \"\", \"\")";
    }

    void take(List<Result> results) {
        for (Result result : results) {
            Map<Instant, Recorders> ofObjective =
                    recorded.computeIfAbsent(result.label("slo"), none -> new HashMap<>());
            result.points().stream()
                    .filter(point -> isAskedFor(point.at()))
                    .forEach(point -> ofObjective
                            .computeIfAbsent(point.at(), none -> new Recorders())
                            .take(result, point.value()));
        }
    }

    /** Whoever answers for other moments than those that were asked for has not understood. */
    private boolean isAskedFor(Instant end) {
        return end.equals(span.to())
                || (end.isAfter(span.from())
                        && !end.isAfter(lastFull)
                        && Duration.between(span.from(), end).toMillis() % step.toMillis() == 0);
    }

    /** Those of one objective, the earliest first. */
    List<Stretch> of(Promise promise) {
        List<Stretch> stretches = new ArrayList<>();
        new TreeMap<>(recorded.getOrDefault(promise.name(), Map.of())).forEach((end, recorders) -> {
            Span when = new Span(end.isAfter(lastFull) ? lastFull : end.minus(step), end);
            recorders
                    .together(figures -> Optional.of(recorded(figures, when)))
                    .ifPresent(seen -> stretches.add(new Stretch(when, seen.observation())));
        });
        return stretches;
    }

    private static Recorded recorded(Map<String, Double> figures, Span when) {
        return new Recorded(
                figures.getOrDefault(Series.BAD, 0.0),
                figures.getOrDefault(Series.TOTAL, 0.0),
                figures.getOrDefault(RECORDED, 0.0) / when.length().dividedBy(Catalogue.STEP),
                when.to());
    }
}
