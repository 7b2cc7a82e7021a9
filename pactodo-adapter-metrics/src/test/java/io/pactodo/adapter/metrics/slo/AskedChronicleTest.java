package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.domain.postmortem.Condition;
import io.pactodo.domain.postmortem.StillTold;
import io.pactodo.domain.postmortem.Traces;
import io.pactodo.domain.postmortem.Traffic;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of half a minute, by what a Prometheus and an Alertmanager answer: a step every five seconds. */
class AskedChronicleTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Span SPAN = span(0, 30);
    private static final String NODE = "{\"instance\":\"a\"}";
    private static final String NOTHING = "";

    @Test
    void whatWasLookedAtIsGoodOrBadAndInBetweenIsNeither() {
        var traces = told(Map.of(
                "up{", series(NODE, "1 1 0 0 - 1"),
                "probe_success{", series(NODE, "- 1 0")));

        assertThat(traces.conditions().value())
                .contains(List.of(
                        new Condition("a scraped", List.of(span(0, 10), span(25, 30)), List.of(span(10, 20))),
                        new Condition("a probed", List.of(span(5, 10)), List.of(span(10, 15)))));
    }

    @Test
    void anAlertOfSeveralNodesIsOneThatGoesOnIfItFiredAtTheEnd() {
        var burning = "{\"alertname\":\"Burns\",\"severity\":\"page\",\"slo\":\"latency\",\"instance\":\"%s\"}";
        var traces = told(Map.of(
                "ALERTS{",
                String.join(
                        ",",
                        series(burning.formatted("a"), "- - 1 1 - -"),
                        series(burning.formatted("b"), "- - - 1 1 1 1"),
                        series("{\"alertname\":\"Down\",\"severity\":\"page\"}", "1 - 1"))));

        assertThat(traces.alerts().value())
                .contains(List.of(
                        new AlertEpisode("Down", "page", Optional.empty(), span(0, 5), false),
                        new AlertEpisode("Burns", "page", Optional.of("latency"), span(10, 30), true),
                        new AlertEpisode("Down", "page", Optional.empty(), span(10, 15), false)));
    }

    @Test
    void whereNothingWasCountedNothingWasAnswered() {
        var traces = told(Map.of(
                "label_replace(",
                series("{\"class\":\"2\"}", "20 - - 10") + "," + series("{\"class\":\"3\"}", "1") + ","
                        + series("{\"class\":\"4\"}", "2") + "," + series("{\"class\":\"5\"}", "- - 3")));

        assertThat(traces.traffic().value())
                .contains(List.of(
                        new Traffic(at(0), 21, 2, 0),
                        new Traffic(at(5), 0, 0, 0),
                        new Traffic(at(10), 0, 0, 3),
                        new Traffic(at(15), 10, 0, 0),
                        new Traffic(at(20), 0, 0, 0),
                        new Traffic(at(25), 0, 0, 0),
                        new Traffic(at(30), 0, 0, 0)));
        assertThat(told(Map.of()).traffic()).isEqualTo(Figure.of(List.of()));
    }

    @Test
    void timesAreToldByTheShareThatTookNoLonger() {
        var traces = told(Map.of(
                "histogram_quantile(0.5,", series("{}", "0.1"), "histogram_quantile(0.95,", series("{}", "- 0.4")));

        assertThat(traces.latencies().value().orElseThrow())
                .extracting("share", "seconds", "at")
                .containsExactly(tuple(0.5, 0.1, at(0)), tuple(0.95, 0.4, at(5)));
    }

    @Test
    void eachObjectiveIsAskedForAndNothingThatWasCountedIsNoDamage() {
        var damages = told(Map.of()).damages().value().orElseThrow();

        assertThat(damages)
                .hasSize(6)
                .allSatisfy(damage -> assertThat(damage.happened()).isEqualTo(Figure.of(new Compliance(0, 0))));
    }

    @Test
    void whoIsStillToldIsToldOfPacToDoAlone() {
        var alerts = "[%s,%s,%s,%s]"
                .formatted(
                        alert("PacToDoDown", "page", 20),
                        alert("Elsewhere", "page", 1),
                        alert("PacToDoWatchdog", "none", 2),
                        alert("PacToDoSlow", "warning", 10));
        try (var both = new StubPrometheus(
                exchange -> (exchange.getRequestURI().getPath().startsWith("/api/v2/")
                                ? StubPrometheus.saying(200, alerts)
                                : StubPrometheus.saying(200, answer(NOTHING)))
                        .to(exchange))) {
            assertThat(asked(both.uri(), both.uri()).stillTold().value())
                    .contains(List.of(
                            new StillTold("PacToDoSlow", "warning", at(10)),
                            new StillTold("PacToDoDown", "page", at(20))));
        }
    }

    @Test
    void whoIsAwayOrAnswersNonsenseLeavesAGap() {
        var nobody = URI.create("http://127.0.0.1:1/");
        try (var odd = new StubPrometheus(StubPrometheus.saying(200, "[{\"labels\":{}}]"))) {
            var traces = asked(nobody, odd.uri());

            assertThat(traces.gaps())
                    .anyMatch(gap -> gap.contains("cannot be reached"))
                    .anyMatch(gap -> gap.contains("answered with no alerts"));
            assertThat(List.of(traces.conditions(), traces.alerts(), traces.traffic(), traces.latencies()))
                    .allSatisfy(figure -> assertThat(figure.gap()).isPresent());
        }
    }

    /** By what each question has in it. */
    private static Traces told(Map<String, String> series) {
        try (var prometheus = new StubPrometheus(exchange -> {
            var question = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
            var answer = exchange.getRequestURI().getPath().endsWith("query_range")
                    ? series.entrySet().stream()
                            .filter(known -> question.contains("query=" + known.getKey())
                                    || question.contains(" (" + known.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining())
                    : NOTHING;
            StubPrometheus.saying(200, answer(answer)).to(exchange);
        })) {
            return asked(prometheus.uri(), prometheus.uri());
        }
    }

    private static Traces asked(URI prometheus, URI alertmanager) {
        return ObjectivesAsCode.shipped()
                .toldBy(
                        new NamedPrometheus(prometheus, true, "--prometheus-url", "PACTODO_PROMETHEUS_URL"),
                        alertmanager)
                .during(SPAN);
    }

    private static String answer(String results) {
        return "{\"status\":\"success\",\"data\":{\"result\":[" + results + "]}}";
    }

    /** Values in steps; a dash where there is none. */
    private static String series(String labels, String values) {
        var all = values.split(" ", -1);
        return "{\"metric\":" + labels + ",\"values\":["
                + IntStream.range(0, all.length)
                        .filter(step -> !all[step].equals("-"))
                        .mapToObj(step -> "[" + at(step * 5).getEpochSecond() + ",\"" + all[step] + "\"]")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String alert(String name, String severity, int since) {
        return "{\"labels\":{\"alertname\":\"" + name + "\",\"severity\":\"" + severity + "\"},\"startsAt\":\""
                + at(since) + "\"}";
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }
}
