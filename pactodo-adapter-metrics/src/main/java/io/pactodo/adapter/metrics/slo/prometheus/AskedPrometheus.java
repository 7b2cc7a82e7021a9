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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a Prometheus knows that evaluates the rules which follow from the objectives. */
public final class AskedPrometheus implements Measurements {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Ten times what six objectives need; read into memory it is some ten times as large. */
    private static final int MOST_BYTES = 512 * 1024;

    private final Catalogue catalogue;
    private final NamedPrometheus named;
    private final PrometheusApi prometheus;
    private final InstantSource clock;

    public AskedPrometheus(Catalogue catalogue, NamedPrometheus named, InstantSource clock) {
        this.catalogue = catalogue;
        this.named = named;
        this.prometheus = new PrometheusApi(named);
        this.clock = clock;
    }

    @Override
    public Standing now() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        PrometheusApi.Asked figures = queried(Recordings.QUESTION);
        PrometheusApi.Asked firing = queried(OpenAlertsReader.FIRING);
        PrometheusApi.Asked promised = queried(PromisedThere.QUESTION);
        PrometheusApi.Asked details = prometheus.ask("alerts", MOST_BYTES);
        Figure<Recordings> recordings = figures.until(deadline).map(data -> new Recordings(Result.all(data)));
        Figure<JsonNode> open = firing.until(deadline);
        PromisedThere there = promised.until(deadline)
                .map(data -> new PromisedThere(Result.all(data)))
                .value()
                .orElseGet(() -> new PromisedThere(List.of()));
        Optional<JsonNode> told = details.until(deadline).value();
        Instant now = clock.instant();
        Figure<StandingReader> reader = recordings.map(recorded -> new StandingReader(recorded, now, nothing()));
        return new Standing(
                source(),
                now,
                catalogue.promises().stream()
                        .map(promise -> there.objection(promise)
                                .map(objection ->
                                        MeasuredObjective.missing(promise.promised(), named + " " + objection))
                                .orElseGet(() -> measured(promise, reader)))
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
        String reason = named + " is being asked; look again in a moment.";
        return new Standing(
                source(),
                clock.instant(),
                catalogue.promises().stream()
                        .map(promise -> MeasuredObjective.missing(promise.promised(), reason))
                        .toList(),
                Figure.missing(reason));
    }

    private MeasuredObjective measured(Promise promise, Figure<StandingReader> reader) {
        return reader.map(standing -> standing.measured(promise))
                .value()
                .orElseGet(() -> MeasuredObjective.missing(
                        promise.promised(), reader.gap().orElseGet(this::nothing)));
    }

    private String nothing() {
        return named
                + " has no figures of it. The first come within six minutes; after these, see that it evaluates the"
                + " rules, and that what they read is scraped.";
    }

    @Override
    public History history(Span span, Duration step) {
        return new HistoryReader(catalogue, named, prometheus, source()).read(span, step, nothing());
    }

    private Source source() {
        return new Source.Prometheus(PrometheusAddress.of(named.url()).toString());
    }
}
