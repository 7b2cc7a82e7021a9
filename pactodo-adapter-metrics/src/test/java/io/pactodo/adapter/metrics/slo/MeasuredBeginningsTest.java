package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.metrics.slo.prometheus.MeasuredBeginnings;
import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentBook;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.slo.Figure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When things began, by what a Prometheus answers. The seconds are those of a quarter of an hour. */
class MeasuredBeginningsTest {
    private static final long HOUR = Instant.parse("2026-03-01T09:00:00Z").getEpochSecond();
    private static final String DOWN = "\"alertname\":\"PacToDoDown\",\"severity\":\"page\"";
    private static final String SILENCE = series("up", "\"instance\":\"a\"");

    @Test
    void itIsWhenTheRuleBecameTrue() {
        assertThat(beginning(state(DOWN, 805), SILENCE)).isEqualTo(Figure.of(second(805)));
    }

    @Test
    void itIsWhenScrapesBeganToFailIfThatIsEarlier() {
        assertThat(beginning(state(DOWN, 805), series("up", "\"instance\":\"a\"", 1, 1, 0, 0)))
                .isEqualTo(Figure.of(second(800)));
        assertThat(beginning(state(DOWN, 805), series("probe_success", "\"instance\":\"a\"", 0, 1, 1, 0)))
                .isEqualTo(Figure.of(second(805)));
        assertThat(beginning(state(DOWN, 805), series("probe_success", "\"instance\":\"a\"", 1, 0, 0, 0)))
                .isEqualTo(Figure.of(second(795)));
    }

    /** The exporter that probes is up whatever it finds. */
    @Test
    void thatTheProbeRunsIsNoSignThatPacToDoDoes() {
        String probe = series("up", "\"job\":\"pactodo-probe\"", 1, 1, 1, 1);
        assertThat(beginning(state(DOWN, 805), series("up", "\"job\":\"pactodo\"", 1, 1, 0, 0) + "," + probe))
                .isEqualTo(Figure.of(second(800)));
    }

    @Test
    void whatWasWellInBetweenIsNoPartOfIt() {
        assertThat(beginning(state(DOWN, 805), series("up", "\"instance\":\"a\"", 0, 0, 1, 0, 0)))
                .isEqualTo(Figure.of(second(800)));
    }

    @Test
    void ofSeveralNodesTheLastOneCountsAndNoneThatServes() {
        String first = series("up", "\"instance\":\"a\"", 0, 0, 0, 0);
        assertThat(beginning(state(DOWN, 809), first + "," + series("up", "\"instance\":\"b\"", 1, 1, 0, 0)))
                .isEqualTo(Figure.of(second(800)));
        assertThat(beginning(state(DOWN, 809), first + "," + series("up", "\"instance\":\"b\"", 1, 1, 1, 1)))
                .isEqualTo(Figure.of(second(809)));
    }

    @Test
    void theStateOfAnotherAlertIsNotItsOwn() {
        assertThat(beginning(state("\"alertname\":\"PacToDoDown\",\"severity\":\"ticket\"", 700), SILENCE)
                        .gap())
                .get()
                .asString()
                .contains("knows nothing of its alerts");
    }

    @Test
    void whatIsHalfKnownIsNotKnown() {
        try (var prometheus =
                new StubPrometheus(exchange -> (query(exchange.getRequestURI().getRawQuery())
                                        .contains("ALERTS_FOR_STATE")
                                ? StubPrometheus.saying(200, answer(state(DOWN, 805)))
                                : StubPrometheus.saying(503, "busy"))
                        .to(exchange))) {
            assertThat(new MeasuredBeginnings(named(prometheus)).of(down()).gap())
                    .isPresent();
        }
    }

    @Test
    void itAsksAboutTheTargetThatTheAlertNamesAsOfWhenItFired() {
        try (var prometheus = new StubPrometheus(StubPrometheus.saying(200, answer(SILENCE)))) {
            new MeasuredBeginnings(named(prometheus))
                    .of(incident(Map.of("alertname", "Gone", "job", "a\"b", "instance", "c")));
            assertThat(prometheus.heard())
                    .extracting(exchange -> query(exchange.getRequestURI().getRawQuery()))
                    .containsExactlyInAnyOrder(
                            "timeout=5s&time=2026-03-01T09:13:30Z&query=ALERTS_FOR_STATE{alertname=\"Gone\"}",
                            "timeout=5s&time=2026-03-01T09:13:30Z&query={__name__=~\"up|probe_success\",job=\"a\\\"b\",instance=\"c\"}[2h]");
        }
    }

    private static Figure<Instant> beginning(String state, String signs) {
        try (var prometheus = new StubPrometheus(exchange -> StubPrometheus.saying(
                        200,
                        answer(
                                query(exchange.getRequestURI().getRawQuery()).contains("ALERTS_FOR_STATE")
                                        ? state
                                        : signs))
                .to(exchange))) {
            return new MeasuredBeginnings(named(prometheus)).of(down());
        }
    }

    private static NamedPrometheus named(StubPrometheus prometheus) {
        return new NamedPrometheus(prometheus.uri(), true, "a flag", "a variable");
    }

    private static String answer(String results) {
        return "{\"status\":\"success\",\"data\":{\"result\":[" + results + "]}}";
    }

    private static String state(String labels, long since) {
        return "{\"metric\":{\"__name__\":\"ALERTS_FOR_STATE\"," + labels + "},\"value\":[" + (HOUR + 810) + ",\""
                + (HOUR + since) + "\"]}";
    }

    /** Every five seconds, the last at 805. */
    private static String series(String name, String labels, int... values) {
        var points = IntStream.range(0, values.length)
                .mapToObj(
                        index -> "[" + (HOUR + 805 - 5L * (values.length - 1 - index)) + ",\"" + values[index] + "\"]")
                .toList();
        return "{\"metric\":{\"__name__\":\"" + name + "\"," + labels + "},\"values\":[" + String.join(",", points)
                + "]}";
    }

    private static Incident down() {
        return incident(
                Map.of("alertname", "PacToDoDown", "severity", "page", "cluster", "of all that is told outside"));
    }

    private static Incident incident(Map<String, String> labels) {
        var book = new IncidentBook();
        book.enter(new IncidentEvent.Opened(
                IncidentId.FIRST,
                second(812),
                "g",
                Beginning.estimated(second(795)),
                List.of(Alert.firing(new AlertKey("f", second(810)), labels, Map.of()))));
        return book.find(IncidentId.FIRST).orElseThrow();
    }

    private static Instant second(long second) {
        return Instant.ofEpochSecond(HOUR + second);
    }

    private static String query(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
