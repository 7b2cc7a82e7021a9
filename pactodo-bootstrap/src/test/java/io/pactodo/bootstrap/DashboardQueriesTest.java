package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a dashboard asks, or the table of the document, a Prometheus that scrapes a PacToDo with something to do, and some trouble, can answer. */
@Timeout(900)
class DashboardQueriesTest {
    private static final int REFUSED = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Until a step of five minutes of the day is over, nothing is known of the day. */
    private static final LocalTime FIRST_STEP_IS_OVER = LocalTime.of(0, 6);

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node node;
    private static Probe probe;
    private static HastyPrometheus prometheus;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = TestDatabase.in(directory);
        node = Node.on(database.server());
        probe = new Probe(node);
        prometheus = HastyPrometheus.start(
                Files.createDirectory(directory.resolve("prometheus")),
                Map.of("pactodo", node.metricsUri().getAuthority(), "pactodo-probe", probe.address()));
    }

    @AfterAll
    static void stop() {
        prometheus.close();
        probe.close();
        node.close();
        database.close();
    }

    @Test
    void everyPanelAnnotationAndVariableAndTheTableOfTheDocumentGetTheirData() throws IOException {
        var open = new ArrayList<Asked>();
        open.addAll(Asked.by("pactodo-slo"));
        open.addAll(Asked.by("pactodo-service"));
        assertThat(open).hasSizeGreaterThan(50);
        var ofTheTable = DocumentTable.rows().stream()
                .flatMap(DocumentTable.Row::queries)
                .toList();
        assertThat(ofTheTable).hasSizeGreaterThan(30);
        open.addAll(ofTheTable);
        var misspelled = new Asked("nobody", "api/v1/query_range", "query", "pactodo:sli:task_sucess");

        var end = Instant.now().plus(patience());
        awaitScrape();
        loseTheDatabase();
        while (!open.isEmpty() && Instant.now().isBefore(end)) {
            use();
            open.removeIf(asked -> asked.isAnsweredBy(prometheus));
        }

        assertThat(open).isEmpty();
        assertThat(misspelled.isAnsweredBy(prometheus)).isFalse();
        assertThat(bandsOfLatency()).isCloseTo(1, within(1e-9));
    }

    private static Duration patience() {
        var now = LocalTime.now(ZoneOffset.UTC);
        return now.isBefore(FIRST_STEP_IS_OVER) ? PATIENCE.plus(Duration.between(now, FIRST_STEP_IS_OVER)) : PATIENCE;
    }

    /** What is counted before the first scrape is no increase to Prometheus. */
    private static void awaitScrape() {
        var counter = new Asked("the test", "api/v1/query", "query", "flask_http_request_total{status=\"503\"}");
        while (!counter.isAnsweredBy(prometheus)) {
            use();
        }
    }

    /** At one moment, since they are recorded one after the other. */
    private static double bandsOfLatency() throws IOException {
        var bands = Asked.by("pactodo-slo").stream()
                .filter(asked -> asked.where().endsWith("Latency SLO"))
                .map(asked -> "sum(" + asked.expression() + ")")
                .toList();
        assertThat(bands).hasSize(4);
        return new Asked("all bands", "api/v1/query", "query", String.join(" + ", bands))
                .numbers(prometheus)
                .findFirst()
                .orElseThrow();
    }

    /** A bit of everything: what succeeds, what clients get wrong, what nobody has. */
    private static void use() {
        var location = node.post("{\"title\":\"Look at the dashboards\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var json = List.of("Content-Type", "application/json").toArray(String[]::new);
        node.get(location);
        node.get("/api/tasks");
        node.send("PATCH", location, "{\"status\":\"done\"}", json);
        node.send("DELETE", location, "");
        node.send("POST", location + "/restore", "");
        node.post("{\"title\":\"\"}");
        node.get("/api/tasks/nonsense");
        node.get("/nowhere");
    }

    private static void loseTheDatabase() {
        var silence = new Silence();
        try {
            database.stop();
            for (var time = 0; time < REFUSED; time++) {
                assertThat(node.get("/api/tasks").statusCode()).isEqualTo(503);
            }
            database.startAgain();
            while (node.get("/api/tasks").statusCode() != 200) {
                Thread.onSpinWait();
            }
        } finally {
            silence.close();
        }
    }
}
