package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a Prometheus knows that evaluates the rules which follow from the objectives. */
public final class AskedPrometheus implements Measurements {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Ten times what six objectives need; read into memory it is some ten times as large. */
    private static final int MOST_BYTES = 512 * 1024;

    private final Catalogue catalogue;
    private final PrometheusApi prometheus;
    private final InstantSource clock;

    public AskedPrometheus(Catalogue catalogue, URI address, InstantSource clock) {
        this.catalogue = catalogue;
        this.prometheus = new PrometheusApi(PrometheusAddress.of(address));
        this.clock = clock;
    }

    @Override
    public Standing now() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        PrometheusApi.Asked figures = queried(StandingReader.FIGURES);
        PrometheusApi.Asked firing = queried(OpenAlertsReader.FIRING);
        PrometheusApi.Asked details = prometheus.ask("alerts", MOST_BYTES);
        Figure<List<Result>> results = figures.until(deadline).map(Result::all);
        Figure<JsonNode> open = firing.until(deadline);
        Optional<JsonNode> told = details.until(deadline).value();
        return new Standing(
                source(),
                clock.instant(),
                catalogue.promises().stream()
                        .map(promise -> measured(promise, results))
                        .toList(),
                open.map(series -> OpenAlertsReader.read(series, told)));
    }

    private PrometheusApi.Asked queried(String expression) {
        return prometheus.ask(
                "query?timeout=" + Durations.promQl(PATIENCE) + "&query=" + PrometheusApi.escaped(expression),
                MOST_BYTES);
    }

    /** What is told while somebody else waits for the first answer. */
    public Standing meanwhile() {
        String reason = "Prometheus at " + prometheus.address() + " is being asked; look again in a moment.";
        return new Standing(
                source(),
                clock.instant(),
                catalogue.promises().stream()
                        .map(promise -> MeasuredObjective.missing(promise.promised(), reason))
                        .toList(),
                Figure.missing(reason));
    }

    private MeasuredObjective measured(Promise promise, Figure<List<Result>> results) {
        return results.map(answered -> StandingReader.measured(promise, answered, nothing()))
                .value()
                .orElseGet(() -> MeasuredObjective.missing(
                        promise.promised(), results.gap().orElseGet(this::nothing)));
    }

    private String nothing() {
        return "Prometheus at " + prometheus.address()
                + " has no figures of it; see that it evaluates the rules, and that what they read is scraped.";
    }

    @Override
    public History history(Span span, Duration step) {
        return new HistoryReader(catalogue, prometheus, source()).read(span, step, nothing());
    }

    private Source source() {
        return new Source.Prometheus(prometheus.address().toString());
    }
}
