package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes of Prometheus' answers how it went. */
final class HistoryReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Catalogue catalogue;
    private final NamedPrometheus named;
    private final PrometheusApi prometheus;
    private final Source source;

    HistoryReader(Catalogue catalogue, NamedPrometheus named, PrometheusApi prometheus, Source source) {
        this.catalogue = catalogue;
        this.named = named;
        this.prometheus = prometheus;
        this.source = source;
    }

    /** @param nothing why there may be no figures of an objective */
    History read(Span span, Duration step, String nothing) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Figure<Steps> steps = steps(span, step, deadline);
        PromisedThere there = promised(span, deadline);
        Episodes episodes = new Episodes(span);
        return new History(
                source,
                span,
                catalogue.promises().stream()
                        .map(promise -> there.objection(promise)
                                .map(objection -> new ObjectiveHistory(
                                        promise.promised(), Figure.missing(named + " " + objection)))
                                .orElseGet(() -> history(promise, steps, nothing)))
                        .toList(),
                ranged(episodes.question(Series.FIRING), episodes, deadline).map(results -> alerts(results, episodes)),
                ranged(episodes.question(Series.ALIVE) + " == 0", episodes, deadline)
                        .map(results -> episodes.spans(results)));
    }

    private ObjectiveHistory history(Promise promise, Figure<Steps> steps, String nothing) {
        Figure<List<Stretch>> stretches = steps.map(all -> all.of(promise));
        boolean isEmpty = stretches.value().filter(List::isEmpty).isPresent();
        return new ObjectiveHistory(promise.promised(), isEmpty ? Figure.missing(nothing) : stretches);
    }

    private PromisedThere promised(Span span, long deadline) {
        return prometheus
                .ask(
                        "query?query=" + PromisedThere.QUESTION + "&time="
                                + span.to().getEpochSecond(),
                        MOST_BYTES)
                .until(deadline)
                .map(data -> new PromisedThere(Result.all(data)))
                .value()
                .orElseGet(() -> new PromisedThere(List.of()));
    }

    private Figure<Steps> steps(Span span, Duration step, long deadline) {
        Steps steps = new Steps(span, step);
        for (String question : steps.questions()) {
            Figure<JsonNode> answer = prometheus.ask(question, MOST_BYTES).until(deadline);
            if (answer.gap().isPresent()) {
                return Figure.missing(answer.gap().get());
            }
            answer.map(Result::all).value().ifPresent(steps::take);
        }
        return Figure.of(steps);
    }

    private Figure<List<Result>> ranged(String expression, Episodes episodes, long deadline) {
        List<Result> all = new ArrayList<>();
        for (String range : episodes.ranges()) {
            Figure<JsonNode> answer = prometheus
                    .ask("query_range?query=" + PrometheusApi.escaped(expression) + range, MOST_BYTES)
                    .until(deadline);
            if (answer.gap().isPresent()) {
                return Figure.missing(answer.gap().get());
            }
            answer.map(Result::all).value().ifPresent(all::addAll);
        }
        return Figure.of(all);
    }

    private static List<AlertEpisode> alerts(List<Result> results, Episodes episodes) {
        Map<List<String>, List<Result>> byAlert = results.stream()
                .collect(Collectors.groupingBy(
                        result -> List.of(result.label("alertname"), result.label("severity"), result.label("slo")),
                        () -> new TreeMap<>(Comparator.comparing(String::valueOf)),
                        Collectors.toList()));
        return byAlert.entrySet().stream()
                .flatMap(alert ->
                        episodes.spans(alert.getValue()).stream().map(span -> episode(alert.getKey(), span, episodes)))
                .sorted(Comparator.comparing(episode -> episode.span().from()))
                .toList();
    }

    private static AlertEpisode episode(List<String> alert, Span span, Episodes episodes) {
        return new AlertEpisode(
                alert.get(0),
                alert.get(1),
                Optional.of(alert.get(2)).filter(slo -> !slo.isEmpty()),
                span,
                episodes.isOpen(span));
    }
}
