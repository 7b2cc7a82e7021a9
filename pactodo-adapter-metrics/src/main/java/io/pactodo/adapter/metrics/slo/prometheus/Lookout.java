package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.metrics.slo.rules.Series;
import io.pactodo.domain.drill.SeenIncident;
import io.pactodo.domain.drill.Watched;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What those who watch a PacToDo know at this moment, and knew a little while ago: Prometheus, Alertmanager, and the incident
 * log. What cannot be had is a gap with its reason; nothing is thrown when one of them is away. Each is waited for for two
 * seconds at the most.
 */
public final class Lookout {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final HttpJson.Bounds BOUNDS = new HttpJson.Bounds(PATIENCE, MOST_BYTES);
    /** About what is and not about what was: a budget that was spent is told of long after. */
    private static final String RESTLESS = "ALERTS{alertname=~\"PacToDo.+\",severity!=\"none\",slo=\"\","
            + "alertname!=\"PacToDoIncidentUnanswered\"}";

    private static final String PROBE = "probe_success{job=\"pactodo-probe\"}";

    private final PrometheusApi prometheus;
    private final HttpJson alertmanager;
    private final HttpJson incidents;

    /**
     * @param prometheus whom to ask
     * @param alertmanager where it is: {@code http} or {@code https}, a host, and perhaps a user with a password and a path
     * @param incidents the same of the incident log
     */
    public Lookout(NamedPrometheus prometheus, URI alertmanager, URI incidents) {
        this.prometheus = new PrometheusApi(prometheus);
        this.alertmanager = new HttpJson("Alertmanager", alertmanager, Optional.empty(), BOUNDS);
        this.incidents = new HttpJson("The incident log", incidents, Optional.empty(), BOUNDS);
    }

    /** Why somebody of them cannot be asked, a sentence for each, without its full stop. */
    public List<String> absent() {
        return Stream.of(
                        instant("vector(1)").gap(),
                        alertmanager.get("api/v2/status").gap(),
                        incidents.get("api/incidents?limit=1").gap())
                .flatMap(Optional::stream)
                .map(gap -> gap.replaceFirst("\\.$", ""))
                .toList();
    }

    /** Host and port of the PacToDo that is asked from outside; empty while nobody has been asked yet. */
    public Figure<Optional<String>> probed() {
        return instant(PROBE)
                .map(results ->
                        results.stream().map(result -> result.label("instance")).findFirst());
    }

    /** Whether it is there, as far as Prometheus knows. */
    public Figure<Boolean> isAlive() {
        return instant(Series.ALIVE + " == 1").map(results -> !results.isEmpty());
    }

    /** The names of alerts that fire, or are about to; those about budgets, which tell of what was, are not among them. */
    public Figure<List<String>> restless() {
        return instant(RESTLESS).map(Lookout::names);
    }

    /** The names of alerts about budgets that fire. */
    public Figure<List<String>> burning() {
        return instant("ALERTS{alertname=~\"PacToDo.+\",alertstate=\"firing\",slo!=\"\"}")
                .map(Lookout::names);
    }

    /** Whether an alert fires. */
    public Figure<Boolean> isFiring(String alert) {
        return instant(firing(alert)).map(results -> !results.isEmpty());
    }

    /** When an alert began to fire in that time; empty if it did not. */
    public Figure<Optional<Instant>> firedAt(String alert, Span span) {
        return raw(firing(alert), span).map(Raw::first);
    }

    /** When Alertmanager was last told that an alert fires; empty while it was not. */
    public Figure<Optional<Instant>> receivedAt(String alert) {
        return alertmanager
                .get("api/v2/alerts?active=true&inhibited=true&silenced=true&filter="
                        + PrometheusApi.escaped("alertname=\"" + alert + "\""))
                .map(alerts -> alerts.isEmpty()
                        ? Optional.empty()
                        : IncidentReader.instant(alerts.path(0).path("updatedAt")));
    }

    /** The incident with an alert that fired then or later, if there is one; the newest of several. */
    public Figure<Optional<SeenIncident>> incident(String alert, Instant since) {
        return incidents.get("api/incidents?limit=200").map(page -> IncidentReader.find(page, alert, since));
    }

    /**
     * Writes a note to an incident.
     *
     * @return why it could not be written, or empty
     */
    public Optional<String> note(long incident, String by, String text) {
        return incidents
                .post("api/incidents/" + incident + "/notes", Map.of("by", by, "note", text))
                .gap();
    }

    /** What is known of a time that is over, or about to be. */
    public Watched watched(Span span) {
        return new Watched(
                raw("up{job=\"pactodo\"}", span).map(Raw::readings),
                raw(PROBE, span).map(Raw::readings),
                raw(Series.FIRING, span).map(results -> Raw.episodes(results, span)));
    }

    /** When Prometheus first found it so that an alert fires, for which the alert may wait; empty if it never did. */
    public Figure<Optional<Instant>> pendingSince(String alert, Span span) {
        return raw("ALERTS{alertname=\"" + alert + "\"}", span).map(Raw::first);
    }

    /** How long it was away in that time, as the objective counts it. */
    public Figure<Duration> away(Span span) {
        String share = "1 - avg_over_time(" + Series.ALIVE + Raw.range(span) + ")";
        return number("(" + share + ") * " + Raw.length(span), span)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** How many requests for tasks failed in that time, as the objective counts them. */
    public Figure<Long> failed(Span span) {
        String counted =
                "flask_http_request_duration_seconds_count{job=\"pactodo\",path=~\"/api/tasks.*\",status=~\"5..\"}";
        return number("sum(increase(" + counted + Raw.range(span) + ")) or vector(0)", span)
                .map(Math::round);
    }

    /** How long it may be away over the objective's window. */
    public Figure<Duration> allowed() {
        String objective = "{slo=\"availability-time\"}";
        return single(instant(Series.BUDGET + objective + " * " + Series.WINDOW_SECONDS + objective))
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static String firing(String alert) {
        return "ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"}";
    }

    private static List<String> names(List<Result> alerts) {
        return alerts.stream()
                .map(alert -> alert.label("alertname"))
                .distinct()
                .sorted()
                .toList();
    }

    private Figure<Double> number(String expression, Span span) {
        return single(query("query?time=" + Raw.seconds(span.to()) + "&query=" + PrometheusApi.escaped(expression)));
    }

    private static Figure<Double> single(Figure<List<Result>> answer) {
        return answer.value().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(result -> Figure.of(result.points().get(0).value()))
                .orElseGet(() -> Figure.missing(answer.gap().orElse("Prometheus has no figures of it")));
    }

    private Figure<List<Result>> raw(String series, Span span) {
        return query(
                "query?time=" + Raw.seconds(span.to()) + "&query=" + PrometheusApi.escaped(series + Raw.range(span)));
    }

    private Figure<List<Result>> instant(String expression) {
        return query("query?query=" + PrometheusApi.escaped(expression));
    }

    private Figure<List<Result>> query(String question) {
        Figure<JsonNode> answer = prometheus.ask(question, MOST_BYTES).until(System.nanoTime() + PATIENCE.toNanos());
        return answer.map(Result::all);
    }
}
