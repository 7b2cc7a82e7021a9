package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of Prometheus' answers how it stands. */
final class StandingReader {
    /** All that is needed for every objective and window, in one question. */
    static final String FIGURES = "{__name__=~\"" + Series.BAD + "|" + Series.TOTAL + "|" + Series.COVERED + "\"}";

    private StandingReader() {}

    /**
     * Reads the figures of one objective.
     *
     * @param results what was answered to {@link #FIGURES}
     * @param nothing why there may be no figures of it
     */
    static MeasuredObjective measured(Promise promise, List<Result> results, String nothing) {
        Map<String, Observation> byWindow = byWindow(promise, results);
        Figure<Observation> own = Optional.ofNullable(byWindow.get(promise.windowLabel()))
                .<Figure<Observation>>map(Figure::of)
                .orElseGet(() -> Figure.missing(nothing));
        List<Burn> burns = burns(promise, byWindow);
        return new MeasuredObjective(
                promise.promised(), own, burns.isEmpty() ? Figure.missing(nothing) : Figure.of(burns));
    }

    private static Map<String, Observation> byWindow(Promise promise, List<Result> results) {
        Map<String, Map<String, Double>> found = new HashMap<>();
        for (Result result : results) {
            if (result.label("slo").equals(promise.name())) {
                result.points()
                        .forEach(point -> found.computeIfAbsent(result.label("window"), none -> new HashMap<>())
                                .put(result.label("__name__"), point.value()));
            }
        }
        Map<String, Observation> byWindow = new HashMap<>();
        found.forEach(
                (window, figures) -> observation(figures).ifPresent(observation -> byWindow.put(window, observation)));
        return byWindow;
    }

    private static Optional<Observation> observation(Map<String, Double> figures) {
        if (!figures.keySet().containsAll(List.of(Series.BAD, Series.TOTAL, Series.COVERED))) {
            return Optional.empty();
        }
        return Optional.of(observation(
                figures.getOrDefault(Series.BAD, 0.0),
                figures.getOrDefault(Series.TOTAL, 0.0),
                figures.getOrDefault(Series.COVERED, 0.0)));
    }

    /** Sums of fractions may part in their last digit. */
    static Observation observation(double bad, double total, double covered) {
        double all = Math.max(0, total);
        return new Observation(new Compliance(Math.min(Math.max(0, bad), all), all), Math.min(Math.max(0, covered), 1));
    }

    /** Of the windows that are shorter than its own, the shortest first. */
    private static List<Burn> burns(Promise promise, Map<String, Observation> byWindow) {
        Map<Duration, Double> rates = new TreeMap<>();
        byWindow.forEach((window, observation) -> Durations.parse(window)
                .filter(length ->
                        !length.isZero() && length.compareTo(promise.window().length()) < 0)
                .ifPresent(length -> rates.put(
                        length, observation.burnRate(promise.promised().budget()))));
        List<Burn> burns = new ArrayList<>();
        rates.forEach((over, rate) -> burns.add(new Burn(over, rate)));
        return burns;
    }
}
