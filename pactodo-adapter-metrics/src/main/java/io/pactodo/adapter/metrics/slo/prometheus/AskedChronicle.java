package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.rules.Series;
import io.pactodo.domain.postmortem.Condition;
import io.pactodo.domain.postmortem.Damage;
import io.pactodo.domain.postmortem.Latency;
import io.pactodo.domain.postmortem.StillTold;
import io.pactodo.domain.postmortem.Traces;
import io.pactodo.domain.postmortem.Traffic;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Prometheus and an Alertmanager know of a time. */
public final class AskedChronicle {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final HttpJson.Bounds ALERTMANAGER = new HttpJson.Bounds(Duration.ofSeconds(5), 4 * 1024 * 1024);
    private static final int MOST_POINTS = 2_000;
    /** Two scrapes that are fifteen seconds apart lie in it. */
    private static final long RATED_SECONDS = 30;

    private static final List<Double> SHARES = List.of(0.5, 0.95);

    private final Catalogue catalogue;
    private final PrometheusApi prometheus;
    private final HttpJson alertmanager;

    /**
     * @param catalogue what was promised
     * @param prometheus whom to ask
     * @param alertmanager where it is: {@code http} or {@code https}, a host, and perhaps a user with a password and a path
     */
    public AskedChronicle(Catalogue catalogue, NamedPrometheus prometheus, URI alertmanager) {
        this.catalogue = catalogue;
        this.prometheus = new PrometheusApi(prometheus);
        this.alertmanager = new HttpJson("Alertmanager", alertmanager, Optional.empty(), ALERTMANAGER);
    }

    /**
     * What is left of a time. What cannot be had is a gap with its reason; nothing is thrown when one of them is away.
     *
     * @param span what happened in it; over by now
     */
    public Traces during(Span span) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Question question = new Question(span, deadline);
        return new Traces(
                question.conditions(),
                question.over(Series.FIRING).map(question::alerts),
                question.traffic(),
                question.latencies(),
                question.damages(),
                stillTold());
    }

    private Figure<List<StillTold>> stillTold() {
        Figure<JsonNode> answer = alertmanager.get("api/v2/alerts?active=true&silenced=true&inhibited=true");
        try {
            return answer.map(alerts -> IncidentJsonReader.children(alerts)
                    .map(alert -> new StillTold(
                            alert.at("/labels/alertname").asText(),
                            alert.at("/labels/severity").asText(),
                            IncidentJsonReader.instant(alert.path("startsAt"))))
                    .filter(alert -> alert.name().startsWith("PacToDo")
                            && !alert.severity().equals("none"))
                    .sorted(Comparator.comparing(StillTold::since))
                    .toList());
        } catch (IllegalArgumentException e) {
            return Figure.missing(alertmanager + " answered with no alerts; see that the address is right.");
        }
    }

    /** One time that is asked about. */
    private final class Question {
        private final Span span;
        private final long deadline;
        private final Duration step;

        Question(Span span, long deadline) {
            this.span = span;
            this.deadline = deadline;
            long interval = catalogue.measuring().interval().toSeconds();
            this.step = Duration.ofSeconds(interval * (span.length().toSeconds() / interval / MOST_POINTS + 1));
        }

        Figure<List<Result>> over(String expression) {
            return asked("query_range?query=" + PrometheusApi.escaped(expression) + "&start="
                    + span.from().getEpochSecond() + "&end=" + span.to().getEpochSecond() + "&step="
                    + step.toSeconds());
        }

        private Figure<List<Result>> atItsEnd(String expression) {
            return asked("query?query=" + PrometheusApi.escaped(expression) + "&time="
                    + span.to().getEpochSecond());
        }

        private Figure<List<Result>> asked(String question) {
            return prometheus.ask(question, MOST_BYTES).until(deadline).map(Result::all);
        }

        Figure<List<Condition>> conditions() {
            Measuring measuring = catalogue.measuring();
            Figure<List<Result>> up = over("up{job=\"" + measuring.job() + "\"}");
            Figure<List<Result>> probes = over("probe_success{job=\"" + measuring.probeJob() + "\"}");
            return up.gap().isPresent()
                    ? Figure.missing(up.gap().get())
                    : probes.map(outside -> Stream.concat(
                                    up.value().stream()
                                            .flatMap(List::stream)
                                            .map(result -> condition("scraped", result)),
                                    outside.stream().map(result -> condition("probed", result)))
                            .toList());
        }

        private Condition condition(String how, Result result) {
            return new Condition(
                    result.label("instance") + " " + how,
                    spells(result, value -> value != 0),
                    spells(result, value -> value == 0));
        }

        private List<Span> spells(Result result, Predicate<Double> isSo) {
            return Spells.of(
                    result.points().stream()
                            .filter(point -> isSo.test(point.value()))
                            .map(Result.Point::at)
                            .toList(),
                    step,
                    span);
        }

        List<AlertEpisode> alerts(List<Result> results) {
            Map<List<String>, List<Instant>> byAlert = results.stream()
                    .collect(Collectors.groupingBy(
                            result -> List.of(result.label("alertname"), result.label("severity"), result.label("slo")),
                            () -> new TreeMap<>(Comparator.comparing(String::valueOf)),
                            Collectors.flatMapping(
                                    result -> result.points().stream().map(Result.Point::at), Collectors.toList())));
            return byAlert.entrySet().stream()
                    .flatMap(alert -> Spells.of(alert.getValue(), step, span).stream()
                            .map(spell -> episode(alert.getKey(), spell)))
                    .sorted(Comparator.comparing(episode -> episode.span().from()))
                    .toList();
        }

        private AlertEpisode episode(List<String> alert, Span spell) {
            return new AlertEpisode(
                    alert.get(0),
                    alert.get(1),
                    Optional.of(alert.get(2)).filter(slo -> !slo.isEmpty()),
                    spell,
                    !spell.to().isBefore(span.to()));
        }

        private String rated() {
            return "[" + Math.max(RATED_SECONDS, step.toSeconds()) + "s]";
        }

        Figure<List<Traffic>> traffic() {
            String counter = catalogue.measuring().http("http_request_total") + rated();
            return over("sum by (class) (label_replace(rate(" + counter
                            + "), \"class\", \"$1\", \"status\", \"(.)..\"))")
                    .map(this::traffic);
        }

        /** Where nothing was counted, nothing was answered: a chart that goes on from before to after would show traffic. */
        private List<Traffic> traffic(List<Result> results) {
            Map<Instant, Map<String, Double>> all = new TreeMap<>();
            if (!results.isEmpty()) {
                Instant first = Instant.ofEpochSecond(span.from().getEpochSecond());
                for (Instant at = first; !at.isAfter(span.to()); at = at.plus(step)) {
                    all.put(at, new TreeMap<>());
                }
            }
            results.forEach(result -> result.points()
                    .forEach(point -> all.computeIfAbsent(point.at(), none -> new TreeMap<>())
                            .merge(result.label("class"), point.value(), Double::sum)));
            return all.entrySet().stream()
                    .map(moment -> new Traffic(
                            moment.getKey(),
                            Stream.of("1", "2", "3")
                                    .mapToDouble(good -> moment.getValue().getOrDefault(good, 0.0))
                                    .sum(),
                            moment.getValue().getOrDefault("4", 0.0),
                            moment.getValue().getOrDefault("5", 0.0)))
                    .toList();
        }

        Figure<List<Latency>> latencies() {
            String counter = catalogue.measuring().http("http_request_duration_seconds_bucket") + rated();
            Figure<List<Latency>> all = Figure.of(List.of());
            for (double share : SHARES) {
                Figure<List<Latency>> before = all;
                Figure<List<Latency>> more = over("histogram_quantile(" + share + ", sum by (le) (rate(" + counter
                                + ")))")
                        .map(results -> latencies(share, results));
                all = more.map(latest -> Stream.of(before.value().orElse(List.of()), latest)
                        .flatMap(List::stream)
                        .toList());
            }
            return all;
        }

        private static List<Latency> latencies(double share, List<Result> results) {
            return results.stream()
                    .flatMap(result -> result.points().stream())
                    .map(point -> new Latency(point.at(), share, point.value()))
                    .toList();
        }

        Figure<List<Damage>> damages() {
            Figure<Recordings> recorded = atItsEnd(Recordings.QUESTION).map(Recordings::new);
            DamageReader reader = new DamageReader(
                    span,
                    this::atItsEnd,
                    recorded,
                    catalogue.measuring().interval().toSeconds());
            return recorded.map(
                    figures -> catalogue.promises().stream().map(reader::read).toList());
        }
    }
}
