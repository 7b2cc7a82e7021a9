package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.slo.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out from a Prometheus when that began of which alerts tell: when the expression of a rule became true, which it keeps in
 * {@code ALERTS_FOR_STATE}, or, if that is earlier, when the scrapes or probes of what the alert is about began to fail without
 * a break until it fired.
 */
public final class MeasuredBeginnings {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 1024 * 1024;
    /** The first tell of the beginning; a flood of others is no reason for a flood of questions. */
    private static final int MOST_ALERTS = 10;

    private final NamedPrometheus named;
    private final PrometheusApi prometheus;

    /** @param named whom to ask */
    public MeasuredBeginnings(NamedPrometheus named) {
        this.named = named;
        this.prometheus = new PrometheusApi(named);
    }

    /**
     * When that began of which the alerts of an incident tell. Waits for an answer for some seconds at most.
     *
     * @return an instant that is not after the first of them fired; or why it is not known, or not known yet
     */
    public Figure<Instant> of(Incident incident) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Asked> asked = incident.facts().alerts().stream()
                .limit(MOST_ALERTS)
                .map(this::ask)
                .toList();
        List<Instant> beginnings = new ArrayList<>();
        Optional<String> gap = Optional.empty();
        for (Asked one : asked) {
            Figure<List<Result>> states = one.states.until(deadline).map(Result::all);
            Figure<List<Result>> signs = one.signs.until(deadline).map(Result::all);
            gap = gap.or(states::gap).or(signs::gap);
            beginnings.addAll(Onset.all(
                    one.alert, states.value().orElse(List.of()), signs.value().orElse(List.of())));
        }
        // Half of what was asked for might be later than the truth.
        return gap.<Figure<Instant>>map(Figure::missing)
                .orElseGet(() -> beginnings.stream()
                        .min(Instant::compareTo)
                        .map(Figure::of)
                        .orElseGet(() -> Figure.missing(named
                                + " knows nothing of its alerts; see that it is the one that evaluates their rules.")));
    }

    private record Asked(Alert alert, PrometheusApi.Asked states, PrometheusApi.Asked signs) {}

    private Asked ask(Alert alert) {
        return new Asked(
                alert,
                query(Onset.states(alert), alert.key().firedAt()),
                query(Onset.signs(alert), alert.key().firedAt()));
    }

    /** As of when it fired: later on, the same alert may tell of something else. */
    private PrometheusApi.Asked query(String expression, Instant at) {
        return prometheus.ask(
                "query?timeout=" + Durations.promQl(PATIENCE) + "&time=" + at + "&query="
                        + PrometheusApi.escaped(expression),
                MOST_BYTES);
    }
}
