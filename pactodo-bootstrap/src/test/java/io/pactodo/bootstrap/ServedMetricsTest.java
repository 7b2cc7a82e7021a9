package io.pactodo.bootstrap;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.application.Repositories;
import io.pactodo.bootstrap.boundary.Checkout;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.BreakableReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metric contract, read off a PacToDo that is put together as always, on a real PostgreSQL. */
@Timeout(120)
class ServedMetricsTest {
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
    private static final String DURATION = "flask_http_request_duration_seconds";

    private static final int READS = 20;

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node node;
    private static Scrape fresh;

    @BeforeAll
    static void start() {
        database = TestDatabase.in(directory);
        node = Node.on(database.server());
        fresh = node.scrape();
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "flask_http_request_duration_seconds, histogram, flask_http_request_duration_seconds_count, method path status",
        "flask_http_request_duration_seconds, histogram, flask_http_request_duration_seconds_sum, method path status",
        "flask_http_request_duration_seconds, histogram, flask_http_request_duration_seconds_bucket,"
                + " method path status le",
        "flask_http_request_total, counter, flask_http_request_total, method status",
        "flask_http_request_exceptions_total, counter, flask_http_request_exceptions_total, method status",
        "flask_exporter_info, gauge, flask_exporter_info, version",
        "create_task_total, counter, create_task_total, ''",
        "update_task_total, counter, update_task_total, ''",
        "complete_task_total, counter, complete_task_total, ''",
        "delete_task_total, counter, delete_task_total, ''",
        "restore_task_total, counter, restore_task_total, ''",
        "hikaricp_active_connections, gauge, hikaricp_active_connections, pool",
        "hikaricp_idle_connections, gauge, hikaricp_idle_connections, pool",
        "hikaricp_pending_threads, gauge, hikaricp_pending_threads, pool",
        "hikaricp_connections, gauge, hikaricp_connections, pool",
        "hikaricp_max_connections, gauge, hikaricp_max_connections, pool",
        "hikaricp_min_connections, gauge, hikaricp_min_connections, pool",
        "hikaricp_connection_timeout_total, counter, hikaricp_connection_timeout_total, pool",
        "hikaricp_connection_acquired_nanos, histogram, hikaricp_connection_acquired_nanos_bucket, pool le",
        "hikaricp_connection_usage_millis, histogram, hikaricp_connection_usage_millis_bucket, pool le",
        "hikaricp_connection_creation_millis, histogram, hikaricp_connection_creation_millis_bucket, pool le",
        "jvm_memory_used_bytes, gauge, jvm_memory_used_bytes, area",
        "jvm_threads_current, gauge, jvm_threads_current, ''",
        "jvm_gc_collection_seconds, summary, jvm_gc_collection_seconds_count, gc",
        "process_cpu_seconds_total, counter, process_cpu_seconds_total, ''",
        "process_start_time_seconds, gauge, process_start_time_seconds, ''",
    })
    void everyRowOfTheContractHasItsNameTypeAndLabels(String metric, String type, String series, String labels) {
        assertThat(fresh.types()).containsEntry(metric, type);
        assertThat(fresh.named(series).keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(labelsOf(key)).isEqualTo(labels));
    }

    private static String labelsOf(String series) {
        return String.join(
                " ",
                LABEL.matcher(series).results().map(label -> label.group(1)).toList());
    }

    @Test
    void theBucketsAreTheFlaskExportersAndThreeHundredMilliseconds() {
        var prefix = DURATION + "_bucket{method=\"POST\",path=\"/api/tasks\",status=\"201\",le=\"";
        var bounds = fresh.values().keySet().stream()
                .filter(series -> series.startsWith(prefix))
                .map(series -> series.substring(prefix.length(), series.length() - 2));

        assertThat(bounds)
                .containsExactly(
                        "0.005", "0.01", "0.025", "0.05", "0.075", "0.1", "0.25", "0.3", "0.5", "0.75", "1.0", "2.5",
                        "5.0", "7.5", "10.0", "+Inf");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/tasks, 200 304 400 500 503",
        "POST, /api/tasks, 201 400 409 415 422 500 503",
        "GET, /api/tasks/{id}, 200 304 400 404 410 500 503",
        "HEAD, /api/tasks/{id}, 200 304 404 410 500 503",
        "PUT, /api/tasks/{id}, 200 201 400 404 409 410 412 415 422 500 503",
        "PATCH, /api/tasks/{id}, 200 400 404 409 410 412 415 422 500 503",
        "DELETE, /api/tasks/{id}, 204 400 404 412 500 503",
        "POST, /api/tasks/{id}/restore, 200 400 404 409 412 422 500 503",
        "DELETE, /api/tasks, 405",
        "OPTIONS, /api/tasks, 204",
        "GET, /, 200",
        "GET, unmatched, 404",
        "POST, unmatched, 404 413",
    })
    void whatCanBeExpectedStandsAtZeroFromTheStart(String method, String path, String statuses) {
        for (var status : statuses.split(" ", -1)) {
            assertThat(fresh.value(duration(method, path, status))).isZero();
            assertThat(fresh.value(total(method, status))).isZero();
            assertThat(fresh.value(exceptions(method))).isZero();
        }
    }

    @Test
    void everySeriesThatTheRulesReadIsServed() {
        var objectives = ObjectivesAsCode.read(Checkout.file("observability/slo"));
        assertThat(objectives.missing(new Scraping(node.metricsUri().toString()).text()))
                .isEmpty();
    }

    @Test
    void thePoolIsTheOneThatTheTasksAreReadThrough() {
        assertThat(fresh.value("hikaricp_max_connections{pool=\"pactodo\"}")).isEqualTo(8);
        var acquired = "hikaricp_connection_acquired_nanos_count{pool=\"pactodo\"}";
        try (var other = Node.on(database.server(), Map.of(Setting.POOL_SIZE, "3"))) {
            var before = other.scrape();
            assertThat(before.value("hikaricp_max_connections{pool=\"pactodo\"}"))
                    .isEqualTo(3);
            for (var round = 0; round < READS; round++) {
                assertThat(other.get("/api/tasks").statusCode()).isEqualTo(200);
            }
            // Housekeeping takes one now and then.
            assertThat(other.scrape().value(acquired)).isGreaterThanOrEqualTo(before.value(acquired) + READS);
        }
    }

    @Test
    void everyAnswerIsCountedToTheUnitAndNoSeriesComesLate() {
        try (var served = Node.on(database.server())) {
            var drive = new Drive(served);
            drive.send("GET", "/api/tasks", "/api/tasks", 200);
            drive.send("GET", "/api/tasks", "/api/tasks", 200);
            drive.send("GET", "/api/tasks?limit=0", "/api/tasks", 400);
            var location = drive.json("POST", "/api/tasks", "/api/tasks", 201, "{\"title\":\"a\"}");
            drive.json("POST", "/api/tasks", "/api/tasks", 201, "{\"title\":\"b\"}");
            drive.json("POST", "/api/tasks", "/api/tasks", 400, "{");
            drive.json("POST", "/api/tasks", "/api/tasks", 422, "{\"title\":\"\"}");
            // Refused before anybody looks where it wants to go.
            drive.json("POST", "/api/tasks", "unmatched", 413, "{\"title\":\"" + "a".repeat(2_000_000) + "\"}");
            drive.send("POST", "/api/tasks", "/api/tasks", 415, "title", "Content-Type", "text/plain");
            drive.send("DELETE", "/api/tasks", "/api/tasks", 405);
            drive.send("OPTIONS", "/api/tasks", "/api/tasks", 204);

            var one = "/api/tasks/{id}";
            drive.send("GET", location, one, 200);
            drive.send("HEAD", location, one, 200);
            drive.send("GET", location, one, 304, "", "If-None-Match", etag(served, drive, location));
            drive.send("GET", "/api/tasks/00000000-0000-7000-8000-000000000000", one, 404);
            drive.send("GET", "/api/tasks/nonsense", one, 404);
            drive.json("PATCH", location, one, 200, "{\"notes\":\"n\"}");
            drive.json("PATCH", location, one, 412, "{\"notes\":\"m\"}", "If-Match", "\"999999\"");
            drive.json("PATCH", location, one, 200, "{}");
            drive.json("PATCH", location, one, 200, "{\"status\":\"done\"}");
            drive.json("PUT", location, one, 422, "{\"title\":\"c\",\"priority\":10}");
            drive.json("PUT", location, one, 200, "{\"title\":\"c\"}");
            drive.json(
                    "PUT",
                    "/api/tasks/" + new TimeOrderedTaskIds().next().value(),
                    one,
                    201,
                    "{\"title\":\"d\"}",
                    "If-None-Match",
                    "*");
            drive.send("DELETE", location, one, 204);
            drive.send("DELETE", location, one, 204);
            drive.send("GET", location, one, 410);
            drive.send("POST", location + "/restore", "/api/tasks/{id}/restore", 200);

            drive.send("GET", "/", "/", 200);
            drive.send("GET", "/nowhere", "unmatched", 404);
            drive.send("POST", "/api/tasks/a/b/c", "unmatched", 404, "{}", "Content-Type", "application/json");
            List.of("/metrics", "/healthz", "/readyz").forEach(page -> {
                assertThat(served.get(page).statusCode()).isEqualTo(200);
                assertThat(served.send("HEAD", page, "").statusCode()).isEqualTo(200);
            });

            drive.verify();
            var after = served.scrape();
            assertThat(after.value("create_task_total")).isEqualTo(3);
            // Completing is updating, and counted as both; a patch that changes nothing is neither.
            assertThat(after.value("update_task_total")).isEqualTo(3);
            assertThat(after.value("complete_task_total")).isEqualTo(1);
            assertThat(after.value("delete_task_total")).isEqualTo(1);
            assertThat(after.value("restore_task_total")).isEqualTo(1);
            assertThat(after.named("flask_http_request_exceptions_total").values())
                    .containsOnly(0.0);
        }
    }

    private static String etag(Node served, Drive drive, String location) {
        drive.expect("GET", "/api/tasks/{id}", 200);
        return served.get(location).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void anExceptionThatNobodyCaughtIsA500AndCountedAsSuch() {
        var metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));
        var configuration = ConfigurationReader.read(Map.of(Setting.PORT, "0"), Map.of("HOME", "/nowhere"));
        var store = new InMemoryTaskRepository();
        var server = new TaskServer(
                configuration,
                metrics,
                new Repositories(new Faulty(), store, store),
                BreakableReceipts.broken(),
                List.of());
        var parts = new OpenParts();
        parts.open(server::listen);
        parts.open(Silence::new);
        try (parts) {
            var answer = Node.send("GET", server.uri().resolve("/api/tasks"), "");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).doesNotContain("Faulty", "a bug");
            var after = Scrape.parse(Node.send("GET", server.metricsUri(), "").body());
            assertThat(after.value(exceptions("GET"))).isEqualTo(1);
            assertThat(after.value(total("GET", "500"))).isEqualTo(1);
            assertThat(after.value(duration("GET", "/api/tasks", "500"))).isEqualTo(1);
            assertThat(after.named("flask_http_request_total").values().stream().mapToDouble(Double::doubleValue))
                    .filteredOn(value -> value > 0)
                    .containsExactly(1.0);
        }
    }

    @Test
    void thePrefixIsASetting() {
        try (var other = Node.on(database.server(), Map.of(Setting.METRICS_PREFIX, "pactodo"))) {
            var types = other.scrape().types();
            assertThat(types)
                    .containsEntry("pactodo_http_request_duration_seconds", "histogram")
                    .containsEntry("pactodo_http_request_total", "counter")
                    .containsEntry("pactodo_http_request_exceptions_total", "counter")
                    .containsEntry("pactodo_exporter_info", "gauge")
                    .containsEntry("create_task_total", "counter");
            assertThat(types.keySet()).noneMatch(name -> name.startsWith("flask"));
        }
    }

    @Test
    void rawPathsAreASetting() {
        try (var other = Node.on(database.server(), Map.of(Setting.RAW_PATHS, "true"))) {
            var path = "/api/tasks/00000000-0000-7000-8000-000000000000";
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.get("/nowhere").statusCode()).isEqualTo(404);
            var after = other.scrape();
            assertThat(after.value(duration("GET", path, "404"))).isEqualTo(1);
            assertThat(after.value(duration("GET", "unmatched", "404"))).isEqualTo(1);
            assertThat(after.value(total("GET", "404"))).isEqualTo(2);
        }
    }

    @Test
    void whatIsBeyondTheRateLimitIsCountedFromZeroAndScrapesAreNotLimited() {
        assertThat(fresh.values().keySet()).noneMatch(series -> series.contains("status=\"429\""));
        try (var other = Node.on(database.server(), Map.of(Setting.RATE_LIMIT, "2/24h"))) {
            assertThat(other.scrape().value(duration("GET", "unmatched", "429")))
                    .isZero();
            assertThat(other.get("/api/tasks").statusCode()).isEqualTo(200);
            assertThat(other.get("/api/tasks").statusCode()).isEqualTo(200);
            assertThat(other.get("/api/tasks").statusCode()).isEqualTo(429);
            var after = other.scrape();
            assertThat(after.value(duration("GET", "unmatched", "429"))).isEqualTo(1);
            assertThat(after.value(total("GET", "429"))).isEqualTo(1);
        }
    }

    @Test
    void aPortOfTheirOwnTakesTheMetricsOffTheApi() {
        try (var other = Node.on(database.server(), Map.of(Setting.METRICS_PORT, "0"))) {
            assertThat(other.metricsUri().getPort()).isNotEqualTo(other.uri().getPort());
            assertThat(other.metricsUri().getPath()).isEqualTo("/metrics");
            assertThat(other.get("/metrics").statusCode()).isEqualTo(404);
            assertThat(Node.send("GET", other.metricsUri().resolve("/api/tasks"), "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.scrape().types()).containsKey("flask_http_request_total");
        }
    }

    private static String duration(String method, String path, String status) {
        return "%s_count{method=\"%s\",path=\"%s\",status=\"%s\"}".formatted(DURATION, method, path, status);
    }

    private static String total(String method, String status) {
        return "flask_http_request_total{method=\"%s\",status=\"%s\"}".formatted(method, status);
    }

    private static String exceptions(String method) {
        return "flask_http_request_exceptions_total{method=\"%s\",status=\"500\"}".formatted(method);
    }

    /** Sends requests, and knows what the counters ought to say of them. */
    private static final class Drive {
        private final Node node;
        private final Map<String, Double> expected = new TreeMap<>();
        private final Set<String> known;

        Drive(Node node) {
            this.node = node;
            var before = node.scrape();
            this.known = counted(before).keySet();
            assertThat(counted(before).values()).containsOnly(0.0);
        }

        private static Map<String, Double> counted(Scrape scrape) {
            var counted = new TreeMap<>(scrape.named(DURATION + "_count"));
            counted.putAll(scrape.named("flask_http_request_total"));
            return counted;
        }

        void send(String method, String path, String route, int status) {
            send(method, path, route, status, "");
        }

        /** @return where the task is that the answer is about, if it says so */
        String send(String method, String path, String route, int status, String body, String... headers) {
            var answer = node.send(method, path, body, headers);
            assertThat(answer.statusCode())
                    .as("%s %s: %s", method, path, answer.body())
                    .isEqualTo(status);
            expect(method, route, status);
            return answer.headers().firstValue("Location").orElse("");
        }

        String json(String method, String path, String route, int status, String body, String... headers) {
            var all = new ArrayList<>(List.of("Content-Type", "application/json"));
            all.addAll(List.of(headers));
            return send(method, path, route, status, body, all.toArray(String[]::new));
        }

        void expect(String method, String route, int status) {
            expected.merge(duration(method, route, "" + status), 1.0, Double::sum);
            expected.merge(total(method, "" + status), 1.0, Double::sum);
        }

        void verify() {
            var after = counted(node.scrape());
            var moved = new TreeMap<>(after);
            moved.values().removeIf(value -> value == 0);
            assertThat(moved).containsExactlyInAnyOrderEntriesOf(expected);
            var late = after.keySet().stream()
                    .filter(series -> !known.contains(series))
                    .collect(toCollection(TreeSet::new));
            assertThat(late).isEmpty();
        }
    }

    /** A repository with a bug. */
    private static final class Faulty implements TaskRepository {
        @Override
        public Map<TaskKey, Task> find(Set<TaskKey> keys) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public List<TaskOutcome> apply(List<TaskChange> changes) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public List<TaskPage> list(List<TaskQuery> queries) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public List<ChangesPage> changes(List<ChangesQuery> queries) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public int purge(Instant deletedBefore, int most) {
            throw new IllegalStateException("a bug");
        }
    }
}
