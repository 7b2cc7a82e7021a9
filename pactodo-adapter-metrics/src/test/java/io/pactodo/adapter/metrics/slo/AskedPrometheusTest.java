package io.pactodo.adapter.metrics.slo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.OpenAlert;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.testkit.MeasurementsContract;
import io.pactodo.testkit.SteppingClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AskedPrometheusTest implements MeasurementsContract {
    private static final String FIGURES = """
            {"status":"success","data":{"resultType":"vector","result":[
            {"metric":{"__name__":"pactodo:slo_bad","slo":"latency","window":"30d"},"value":[1772355600.1,"5"]},
            {"metric":{"__name__":"pactodo:slo_total","slo":"latency","window":"30d"},"value":[1772355600.1,"1000"]},
            {"metric":{"__name__":"pactodo:slo_covered","slo":"latency","window":"30d"},"value":[1772355600.1,"0.5"]},
            {"metric":{"figure":"recorded","slo":"latency","window":"30d"},"value":[1772355600.1,"1772355540"]},
            {"metric":{"figure":"recorded","slo":"latency","window":"1h"},"value":[1772355600.1,"1772355598"]},
            {"metric":{"__name__":"pactodo:slo_bad","slo":"latency","window":"1h"},"value":[1772355600.1,"1"]},
            {"metric":{"__name__":"pactodo:slo_total","slo":"latency","window":"1h"},"value":[1772355600.1,"10"]},
            {"metric":{"__name__":"pactodo:slo_covered","slo":"latency","window":"1h"},"value":[1772355600.1,"1"]},
            {"metric":{"__name__":"pactodo:slo_total","slo":"errors-day","window":"day"},"value":[1772355600.1,"NaN"]}]}}
            """;
    private static final String FIRING = """
            {"status":"success","data":{"resultType":"vector","result":[
            {"metric":{"__name__":"ALERTS","alertname":"PacToDoWatchdog","alertstate":"firing","severity":"none"},"value":[1772355600.1,"1"]},
            {"metric":{"__name__":"ALERTS","alertname":"PacToDoDown","alertstate":"pending","severity":"page"},"value":[1772355600.1,"1"]},
            {"metric":{"__name__":"ALERTS_FOR_STATE","alertname":"PacToDoDown","severity":"page"},"value":[1772355600.1,"1772352000"]},
            {"metric":{"__name__":"ALERTS","alertname":"PacToDoSlow","alertstate":"firing","severity":"warning"},"value":[1772355600.1,"1"]},
            {"metric":{"__name__":"ALERTS_FOR_STATE","alertname":"PacToDoSlow","severity":"warning"},"value":[1772355600.1,"1772353800.5"]},
            {"metric":{"__name__":"ALERTS","alertname":"PacToDoBudgetBurns","alertstate":"firing","severity":"page","slo":"latency"},"value":[1772355600.1,"1"]},
            {"metric":{"__name__":"ALERTS_FOR_STATE","alertname":"PacToDoBudgetBurns","severity":"page","slo":"latency"},"value":[1772355600.1,"1772353200"]}]}}
            """;
    private static final String ALERTS = """
            {"status":"success","data":{"alerts":[
            {"labels":{"alertname":"PacToDoWatchdog","severity":"none"},"annotations":{},"state":"firing","activeAt":"2026-03-01T08:00:00Z"},
            {"labels":{"alertname":"PacToDoDown","severity":"page"},"annotations":{},"state":"pending","activeAt":"2026-03-01T08:00:00Z"},
            {"labels":{"alertname":"Foreign","severity":"page"},"annotations":{},"state":"firing","activeAt":"2026-03-01T08:00:00Z"},
            {"labels":{"alertname":"PacToDoSlow","severity":"warning"},"annotations":{},"state":"firing","activeAt":"2026-03-01T08:30:00.5Z"},
            {"labels":{"alertname":"PacToDoBudgetBurns","severity":"page","slo":"latency"},"annotations":{"summary":"It burns","runbook_url":"https://example.org/x"},"state":"firing","activeAt":"2026-03-01T09:20:00+01:00"}]}}
            """;
    /** The last full five minutes before the rules were evaluated. */
    private static final Instant MEASURED = Instant.parse("2026-03-01T08:55:00Z");

    private static final Instant JUST_NOW = Instant.parse("2026-03-01T08:59:58Z");
    private static final String NOTHING = "{\"status\":\"success\",\"data\":{\"result\":[]}}";

    private final StubPrometheus prometheus = new StubPrometheus(AskedPrometheusTest::answer);

    private static void answer(HttpExchange exchange) throws IOException {
        StubPrometheus.saying(200, text(exchange.getRequestURI())).to(exchange);
    }

    private static String text(URI asked) {
        if (asked.getPath().endsWith("/alerts")) {
            return ALERTS;
        }
        if (asked.getPath().endsWith("/query")) {
            return asked.getQuery().contains("ALERTS") ? FIRING : FIGURES;
        }
        return NOTHING;
    }

    @AfterEach
    void close() {
        prometheus.close();
    }

    @Override
    public List<ServiceLevelObjective> promised() {
        return ObjectivesAsCode.shipped().promised();
    }

    @Override
    public Measurements measurements() {
        return asking(prometheus.uri());
    }

    @Override
    public Measurements away() {
        return asking(URI.create("http://127.0.0.1:1/"));
    }

    @Override
    public Span span() {
        return new Span(SteppingClock.BEGINNING.minus(Duration.ofHours(2)), SteppingClock.BEGINNING.minusSeconds(300));
    }

    private static NamedPrometheus named(URI prometheus) {
        return new NamedPrometheus(prometheus, true, "PACTODO_PROMETHEUS_URL", "PACTODO_PROMETHEUS_URL");
    }

    private static Measurements asking(URI prometheus) {
        return ObjectivesAsCode.shipped().askedOf(named(prometheus), SteppingClock.standing());
    }

    @Test
    void whatPrometheusSaysIsWhatIsTold() {
        Standing standing = measurements().now();

        MeasuredObjective latency = objective(standing, "latency");
        assertThat(latency.observed().value())
                .contains(new Stretch(
                        new Span(MEASURED.minus(Duration.ofDays(30)), MEASURED),
                        new Observation(new Compliance(5, 1000), 0.5)));
        assertThat(latency.burns().value().orElseThrow())
                .containsExactly(
                        new Burn(Duration.ofHours(1), new Span(JUST_NOW.minus(Duration.ofHours(1)), JUST_NOW), 2));
        assertThat(standing.source())
                .isEqualTo(new Source.Prometheus(prometheus.uri().toString().replaceAll("/$", "")));
        assertThat(standing.alerts().value().orElseThrow())
                .containsExactly(
                        new OpenAlert(
                                "PacToDoBudgetBurns",
                                "page",
                                Optional.of("latency"),
                                Instant.parse("2026-03-01T08:20:00Z"),
                                "It burns",
                                Optional.of("https://example.org/x")),
                        new OpenAlert(
                                "PacToDoSlow",
                                "warning",
                                Optional.empty(),
                                Instant.parse("2026-03-01T08:30:00.5Z"),
                                "",
                                Optional.empty()));
    }

    /** As of Prometheis that share the nodes among each other, behind one address. */
    @Test
    void figuresOfSeveralThatWatchOtherNodesAreAddedUp() {
        assertThat(latencyOf(
                        seen("\"shard\":\"0\"", 5, 1000, 1, 1_772_355_540),
                        seen("\"shard\":\"1\"", 7, 3000, 0.5, 1_772_355_230)))
                .isEqualTo(new Stretch(
                        new Span(Instant.parse("2026-01-30T08:50:00Z"), Instant.parse("2026-03-01T08:50:00Z")),
                        // As if the rest of the second one's time had as much traffic: 4,000 of 7,000.
                        new Observation(new Compliance(12, 4000), 4.0 / 7)));
    }

    /** As of two Prometheis that watch the same, lest one be away: what both saw happened once. */
    @Test
    void ofReplicasTheOneThatSawMostIsBelievedInEachFigure() {
        for (var label : List.of("replica", "prometheus_replica", "__replica__")) {
            assertThat(latencyOf(
                            seen("\"" + label + "\":\"b\"", 9, 900, 0.9, 1_772_355_540),
                            seen("\"" + label + "\":\"a\"", 5, 1000, 1, 1_772_355_540),
                            seen("\"" + label + "\":\"c\"", 8, 800, 0.8, 1_772_355_540)))
                    .isEqualTo(new Stretch(
                            new Span(MEASURED.minus(Duration.ofDays(30)), MEASURED),
                            new Observation(new Compliance(5, 1000), 1)));
        }
    }

    @Test
    void aReplicaThatHasHalfOfTheFiguresIsNotCompletedByAnother() {
        var half =
                "{\"metric\":{\"__name__\":\"pactodo:slo_bad\",\"slo\":\"latency\",\"window\":\"30d\",\"replica\":\"b\"},"
                        + "\"value\":[1772355600,\"900\"]}";
        assertThat(latencyOf(half, seen("\"replica\":\"a\"", 5, 1000, 0.5, 1_772_355_540))
                        .observation())
                .isEqualTo(new Observation(new Compliance(5, 1000), 0.5));
    }

    /** One was away for half of the hour; neither's events are added to the other's, and what watches another region is. */
    @Test
    void ofReplicasTheOneThatSawMostIsBelievedInEachStepOfAHistory() {
        var hour = new Span(MEASURED.minus(Duration.ofHours(1)), MEASURED);
        var steps = "{\"status\":\"success\",\"data\":{\"result\":["
                + String.join(
                        ",",
                        step("\"replica\":\"a\"", 5, 1000, 12),
                        step("\"replica\":\"b\"", 9, 500, 6),
                        step("\"region\":\"north\",\"replica\":\"a\"", 1, 100, 12))
                + "]}}";
        try (StubPrometheus both = new StubPrometheus(StubPrometheus.saying(200, steps))) {
            var history = asking(both.uri()).history(hour, Duration.ofHours(1));
            assertThat(history.objectives().stream()
                            .filter(one -> one.promised().name().equals("latency"))
                            .findFirst()
                            .orElseThrow()
                            .stretches()
                            .value())
                    .contains(List.of(new Stretch(hour, new Observation(new Compliance(6, 1100), 1))));
        }
    }

    /** Rules of other objectives than these: their figures are no figures of these. */
    @Test
    void rulesThatPromiseSomethingElseAreToldOf() {
        var others = FIGURES.replace(
                "\"result\":[",
                "\"result\":[{\"metric\":{\"__name__\":\"pactodo:slo_objective\",\"slo\":\"latency\"},"
                        + "\"value\":[1772355600.1,\"0.99\"]},");
        var same = others.replace("\"0.99\"", "\"0.95\"");
        try (var other = new StubPrometheus(StubPrometheus.saying(200, others));
                var equal = new StubPrometheus(StubPrometheus.saying(200, same))) {
            assertThat(objective(asking(other.uri()).now(), "latency")
                            .observed()
                            .gap()
                            .orElseThrow())
                    .endsWith(
                            " has the rules of another objective, 99 % instead of 95 %: give it those that ./pactodo slo"
                                    + " generate makes of these.");
            var hour = new Span(MEASURED.minus(Duration.ofHours(1)), MEASURED);
            assertThat(asking(other.uri()).history(hour, Duration.ofHours(1)).objectives())
                    .filteredOn(one -> one.promised().name().equals("latency"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.stretches().gap().orElseThrow())
                            .contains("has the rules of another objective"));
            assertThat(objective(asking(equal.uri()).now(), "latency")
                            .observed()
                            .gap())
                    .isEmpty();
        }
    }

    private static String step(String label, double bad, double total, int recorded) {
        return Map.of("pactodo:slo_bad", bad, "pactodo:slo_total", total, "recorded", (double) recorded)
                .entrySet()
                .stream()
                .map(one -> "{\"metric\":{\"figure\":\"" + one.getKey() + "\",\"slo\":\"latency\",\"window\":\"5m\","
                        + label + "},\"values\":[[" + MEASURED.getEpochSecond() + ",\"" + one.getValue() + "\"]]}")
                .collect(Collectors.joining(","));
    }

    @Test
    void anAlertThatReplicasRaiseIsOne() {
        var twice = FIRING.replaceAll("(?m)^(.*PacToDoSlow.*),?$", "$1")
                .replace("\"severity\":\"warning\"}", "\"severity\":\"warning\",\"replica\":\"a\"}")
                .replace(
                        "]}}",
                        ",{\"metric\":{\"__name__\":\"ALERTS\",\"alertname\":\"PacToDoSlow\",\"alertstate\":\"firing\","
                                + "\"severity\":\"warning\",\"replica\":\"b\"},\"value\":[1772355600.1,\"1\"]}]}}");
        try (StubPrometheus both = new StubPrometheus(StubPrometheus.saying(200, twice))) {
            assertThat(asking(both.uri()).now().alerts().value().orElseThrow())
                    .extracting(OpenAlert::name)
                    .containsExactly("PacToDoBudgetBurns", "PacToDoSlow");
        }
    }

    /** A day that has no full five minutes has no figures, and Prometheus is not to blame. */
    @Test
    void inTheFirstMinutesOfADayItsFiguresAreYetToCome() {
        try (StubPrometheus nothing = new StubPrometheus(StubPrometheus.saying(200, NOTHING))) {
            var clock = new SteppingClock(Instant.parse("2026-03-01T00:04:00Z"), Duration.ZERO);
            Standing standing = ObjectivesAsCode.shipped()
                    .askedOf(named(nothing.uri()), clock)
                    .now();

            assertThat(objective(standing, "errors-day").observed().gap())
                    .contains(
                            "The day has just begun, in UTC: its first figures come when five minutes of it are over.");
            assertThat(objective(standing, "latency").observed().gap().orElseThrow())
                    .startsWith("Prometheus ");
        }
    }

    private static String seen(String label, double bad, double total, double covered, long recorded) {
        String labels = "\"slo\":\"latency\",\"window\":\"30d\"," + label;
        return Map.of("pactodo:slo_bad", bad, "pactodo:slo_total", total, "pactodo:slo_covered", covered)
                        .entrySet()
                        .stream()
                        .map(one -> "{\"metric\":{\"__name__\":\"" + one.getKey() + "\"," + labels
                                + "},\"value\":[1772355600,\"" + one.getValue() + "\"]}")
                        .collect(Collectors.joining(","))
                + ",{\"metric\":{\"figure\":\"recorded\"," + labels + "},\"value\":[1772355600,\"" + recorded + "\"]}";
    }

    private static Stretch latencyOf(String... series) {
        String all = "{\"status\":\"success\",\"data\":{\"result\":[" + String.join(",", series) + "]}}";
        try (StubPrometheus several = new StubPrometheus(StubPrometheus.saying(200, all))) {
            return objective(asking(several.uri()).now(), "latency")
                    .observed()
                    .value()
                    .orElseThrow();
        }
    }

    @Test
    void whatItHasNoFiguresOfIsAGap() {
        assertThat(objective(measurements().now(), "errors-day").observed().gap())
                .contains("Prometheus at " + prometheus.uri().toString().replaceAll("/$", "")
                        + " has no figures of it. The first come within six minutes; after these, see that it"
                        + " evaluates the rules, and that what they read is scraped.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | '' | could not answer (500); its log says why.
            404 | '404 page not found' | answered with no JSON (404); see that PACTODO_PROMETHEUS_URL names a Prometheus.
            302 | '' | answered with a redirection (302); give PACTODO_PROMETHEUS_URL where it leads.
            401 | 'who?' | wants to know who asks (401); put user and password into PACTODO_PROMETHEUS_URL.
            200 | '<!doctype html>' | answered with no JSON (200); see that PACTODO_PROMETHEUS_URL names a Prometheus.
            200 | '' | could not answer (200); its log says why.
            200 | '[1]' | could not answer (200); its log says why.
            200 | '{"status":"success"}' | could not answer (200); its log says why.
            400 | '{"status":"error","error":"secret"}' | could not answer (400); its log says why.
            """)
    void anAnswerThatIsNoneIsAGap(int status, String body, String reason) {
        try (StubPrometheus odd = new StubPrometheus(StubPrometheus.saying(status, body))) {
            String address = "127.0.0.1:" + odd.uri().getPort() + "/prom";
            Standing standing =
                    asking(URI.create("http://ada:s3cret@" + address + "/")).now();

            assertThat(standing.alerts().gap()).contains("Prometheus at http://" + address + " " + reason);
            assertThat(standing.objectives())
                    .allSatisfy(one -> assertThat(one.observed().gap())
                            .isEqualTo(standing.alerts().gap()));
            assertThat(odd.heard()).hasSize(4).allSatisfy(exchange -> {
                assertThat(exchange.getRequestURI().getPath()).startsWith("/prom/api/v1/");
                assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                        .isEqualTo("Basic YWRhOnMzY3JldA==");
            });
        }
    }

    /** As VictoriaMetrics says whose rules are evaluated by vmalert. */
    @Test
    void anAlertIsOpenThoughTheListOfAlertsIsEmpty() {
        try (StubPrometheus other = new StubPrometheus(exchange -> {
            boolean isList = exchange.getRequestURI().getPath().endsWith("/alerts");
            StubPrometheus.saying(
                            200,
                            isList
                                    ? "{\"status\":\"success\",\"data\":{\"alerts\":[]}}"
                                    : text(exchange.getRequestURI()))
                    .to(exchange);
        })) {
            assertThat(asking(other.uri()).now().alerts().value().orElseThrow())
                    .containsExactly(
                            new OpenAlert(
                                    "PacToDoBudgetBurns",
                                    "page",
                                    Optional.of("latency"),
                                    Instant.parse("2026-03-01T08:20:00Z"),
                                    "",
                                    Optional.empty()),
                            new OpenAlert(
                                    "PacToDoSlow",
                                    "warning",
                                    Optional.empty(),
                                    Instant.parse("2026-03-01T08:30:00.5Z"),
                                    "",
                                    Optional.empty()));
        }
    }

    @Test
    void onePartThatCannotBeHadLeavesTheOther() {
        try (StubPrometheus half = new StubPrometheus(exchange -> {
            boolean isAlerts = exchange.getRequestURI().getQuery() != null
                    && exchange.getRequestURI().getQuery().contains("ALERTS");
            StubPrometheus.saying(isAlerts ? 404 : 200, isAlerts ? "" : FIGURES).to(exchange);
        })) {
            Standing standing = asking(half.uri()).now();
            assertThat(standing.alerts().gap()).isPresent();
            assertThat(objective(standing, "latency").observed().value()).isPresent();
        }
    }

    @Test
    void whereNobodyListensIsAGap() {
        assertThat(away().now().alerts().gap())
                .contains("Prometheus at http://127.0.0.1:1 cannot be reached; see that it runs, and that"
                        + " PACTODO_PROMETHEUS_URL names it.");
    }

    @Test
    void aHostThatNobodyKnowsIsAGapOfItsOwn() {
        assertThat(asking(URI.create("http://nowhere.invalid:9090"))
                        .now()
                        .alerts()
                        .gap())
                .contains(
                        "Prometheus at http://nowhere.invalid:9090 has a host of which nobody knows the address; see how"
                                + " PACTODO_PROMETHEUS_URL spells it.");
    }

    /** As a Prometheus without TLS does it. */
    @Test
    void oneThatSpeaksNoTlsIsAGapOfItsOwn() throws IOException {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread answering = new Thread(() -> refuseAll(plain));
            answering.start();
            assertThat(asking(URI.create("https://127.0.0.1:" + plain.getLocalPort()))
                            .now()
                            .alerts()
                            .gap()
                            .orElseThrow())
                    .endsWith(" does not speak TLS; see whether PACTODO_PROMETHEUS_URL should begin with http:.");
        }
    }

    private static void refuseAll(ServerSocket plain) {
        try {
            while (true) {
                try (Socket asked = plain.accept()) {
                    asked.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                    asked.shutdownOutput();
                    asked.getInputStream().readAllBytes();
                }
            }
        } catch (IOException e) {
            // Whoever opened it has closed it.
            return;
        }
    }

    /** Whoever may see figures need not know where the machines of the house are, and a flag names itself. */
    @Test
    void anAddressThatIsNotToBeToldIsNot() {
        var hidden = new NamedPrometheus(
                URI.create("http://127.0.0.1:1"), false, "--prometheus-url", "PACTODO_PROMETHEUS_URL");
        Standing standing = ObjectivesAsCode.shipped()
                .askedOf(hidden, SteppingClock.standing())
                .now();

        assertThat(standing.alerts().gap())
                .contains("Prometheus cannot be reached; see that it runs, and that --prometheus-url names it.");
    }

    @Test
    void oneThatNeverAnswersIsAGap() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(asking(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                            .now()
                            .alerts()
                            .gap()
                            .orElseThrow())
                    .endsWith(" did not answer in time; see what it is busy with.");
        }
    }

    @Test
    void aWindowOfNoLengthIsPassedOver() {
        String none = FIGURES.replace("\"window\":\"1h\"", "\"window\":\"0m\"");
        try (StubPrometheus odd = new StubPrometheus(StubPrometheus.saying(200, none))) {
            MeasuredObjective latency = objective(asking(odd.uri()).now(), "latency");

            assertThat(latency.observed().value()).isPresent();
            assertThat(latency.burns().gap()).isPresent();
        }
    }

    @Test
    void oneThatKnowsFarTooMuchIsAGap() {
        String much = NOTHING.replace("[]", "[" + "{\"a\":1},".repeat(70_000) + "1]");
        try (StubPrometheus large = new StubPrometheus(StubPrometheus.saying(200, much))) {
            assertThat(asking(large.uri()).now().alerts().gap().orElseThrow())
                    .endsWith(" answered with more than 512 KiB; see what else it knows by these names.");
        }
    }

    @Test
    void oneThatNeverEndsIsAGap() {
        byte[] line = new byte[64 * 1024];
        try (StubPrometheus endless = new StubPrometheus(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(line);
            }
        })) {
            assertThat(asking(endless.uri()).now().alerts().gap().orElseThrow())
                    .containsAnyOf(" answered with more than 512 KiB", " did not answer in time");
        }
    }

    private static MeasuredObjective objective(Standing standing, String name) {
        return standing.objectives().stream()
                .filter(one -> one.promised().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
