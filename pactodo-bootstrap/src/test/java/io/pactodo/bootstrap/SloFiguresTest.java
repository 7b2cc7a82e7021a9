package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a PacToDo tells of its promise is what the Prometheus says that watches it, by the rules that are committed. */
@Timeout(300)
class SloFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static PromiseServer scraped;
    private static HastyPrometheus prometheus;
    private static PromiseServer telling;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        scraped = PromiseServer.alone();
        prometheus = HastyPrometheus.start(
                directory, Map.of("pactodo", scraped.metricsUri().getAuthority()));
        telling = PromiseServer.watchedBy(prometheus.uri());
    }

    @AfterAll
    static void stop() {
        telling.close();
        prometheus.close();
        scraped.close();
    }

    /** Figures move while they are compared: what counts is that both come to say the same. */
    @Test
    void theFiguresAreThoseOfPrometheus() {
        scraped.serve(20, 2);
        Map<String, Double> told;
        Map<String, Double> known;
        do {
            told = told("/observed/compliance", "/observed/budget_left/share");
            known = known("pactodo:slo_compliance", "pactodo:slo_budget_left");
        } while (known.size() < 6 || !told.equals(known));

        assertThat(told.keySet())
                .contains("latency pactodo:slo_compliance", "availability-requests pactodo:slo_budget_left");
        var standing = telling.standing();
        assertThat(standing.at("/source/kind").asText()).isEqualTo("prometheus");
        assertThat(standing.path("alerts").isArray()).isTrue();
    }

    private static Map<String, Double> told(String compliance, String left) {
        var told = new TreeMap<String, Double>();
        for (JsonNode objective : telling.standing().path("objectives")) {
            if (objective.at("/observed/total").asDouble() > 0) {
                var name = objective.path("name").asText();
                told.put(
                        name + " pactodo:slo_compliance",
                        rounded(objective.at(compliance).asDouble()));
                told.put(
                        name + " pactodo:slo_budget_left",
                        rounded(objective.at(left).asDouble()));
            }
        }
        return told;
    }

    private static Map<String, Double> known(String... series) {
        var known = new TreeMap<String, Double>();
        for (var name : series) {
            prometheus
                    .ask("api/v1/query", Map.of("query", name))
                    .path("result")
                    .forEach(result -> known.put(
                            result.at("/metric/slo").asText() + " " + name,
                            rounded(Double.parseDouble(result.at("/value/1").asText()))));
        }
        return known;
    }

    /** The same sums in another sequence part in their last digits. */
    private static double rounded(double number) {
        return Math.round(number * 1e9) / 1e9;
    }

    @Test
    void aHistoryIsWhatWasRecordedStepByStep() {
        var measurements = ObjectivesAsCode.shipped()
                .askedOf(new NamedPrometheus(prometheus.uri(), true, "nobody", "nobody"), Clock.systemUTC());
        var step = Measurements.GRAIN;
        var now = Instant.now().getEpochSecond();
        var end = Instant.ofEpochSecond(now - now % step.toSeconds()).minus(step);
        var span = new Span(end.minus(step.multipliedBy(3)), end);

        var history = measurements.history(span, step);

        var latency = history.objectives().stream()
                .filter(one -> one.promised().name().equals("latency"))
                .findFirst()
                .orElseThrow();
        assertThat(latency.stretches().value().orElseThrow())
                .extracting(Stretch::observation)
                .containsExactly(seen(), seen(), seen());
        assertThat(latency.whole(span).value()).contains(new Observation(new Compliance(1.5, 3000), 1));
        assertThat(history.away().value().orElseThrow()).isEmpty();
        assertThat(history.alerts().value().orElseThrow()).isEmpty();
    }

    /** Each figure of the report is what one question to Prometheus gives, over the time that the report is of. */
    @Test
    void aReportHasTheFiguresOfPrometheus() throws IOException {
        var report = settledReport();
        var objectives = report.path("objectives");
        assertThat(objectives).hasSize(6);
        for (JsonNode objective : objectives) {
            var name = objective.path("name").asText();
            var total = recorded("pactodo:slo_total", name, report);
            var bad = recorded("pactodo:slo_bad", name, report);
            assertThat(total).isPositive();
            assertThat(sum(objective, "total")).isCloseTo(total, within(1e-6));
            assertThat(sum(objective, "bad")).isCloseTo(bad, within(1e-6));
            assertThat(objective.at("/worst_window/compliance").asDouble()).isCloseTo(1 - bad / total, within(1e-9));
        }
        assertThat(reported("--format", "html", "--window", "1h"))
                .startsWith("<!DOCTYPE html>")
                .contains("Prometheus at " + prometheus.uri().toString().replaceAll("/$", ""));
    }

    /** One whose end is some seconds ago: what is recorded at that very moment, the second question might find alone. */
    private static JsonNode settledReport() throws IOException {
        JsonNode report;
        do {
            report = JSON.readTree(reported("--format", "json", "--window", "1h"));
        } while (Instant.parse(report.path("to").asText()).plusSeconds(5).isAfter(Instant.now()));
        return report;
    }

    private static String reported(String... flags) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(
                List.of("slo", "report", "--prometheus-url", prometheus.uri().toString()));
        arguments.addAll(List.of(flags));
        var commandLine =
                new CommandLineInterface(Map.of(), new PrintStream(out, true, UTF_8), System.err, configuration -> {});
        assertThat(commandLine.run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
        return out.toString(UTF_8);
    }

    private static double sum(JsonNode objective, String of) {
        var sum = 0.0;
        for (JsonNode step : objective.path("steps")) {
            sum += step.path(of).asDouble();
        }
        return sum;
    }

    /** The second less leaves out what was recorded at the very beginning: it is of the five minutes before. */
    private static double recorded(String series, String slo, JsonNode report) {
        var range = "%s{slo=\"%s\",window=\"5m\"}[%ds:5m]"
                .formatted(series, slo, report.path("seconds").asLong() - 1);
        var result = prometheus
                .ask(
                        "api/v1/query",
                        Map.of(
                                "query",
                                "sum_over_time(" + range + ")",
                                "time",
                                report.path("to").asText()))
                .path("result");
        assertThat(result).hasSize(1);
        return Double.parseDouble(result.at("/0/value/1").asText());
    }

    private static Observation seen() {
        return new Observation(new Compliance(0.5, 1000), 1);
    }
}
