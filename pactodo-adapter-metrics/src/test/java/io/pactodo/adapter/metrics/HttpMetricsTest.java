package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpMetricsTest {
    private static final String TASK = "/api/tasks/{id}";
    private static final MetricsSettings SETTINGS = MetricsSettings.ofVersion("1");

    private final PrometheusMetrics metrics = new PrometheusMetrics(SETTINGS);

    @Test
    void aFinishedRequestIsCountedOnceInEachSeries() {
        metrics.requestFinished("GET", TASK, "/api/tasks/1", 200, 40_000_000);

        Exposition scrape = scrape(metrics);
        assertThat(count(scrape, "GET", TASK, "200")).isEqualTo(1);
        assertThat(scrape.value(
                        "flask_http_request_duration_seconds_sum", "method", "GET", "path", TASK, "status", "200"))
                .isEqualTo(0.04);
        assertThat(bucket(scrape, TASK, "0.025")).isZero();
        assertThat(bucket(scrape, TASK, "0.05")).isEqualTo(1);
        assertThat(bucket(scrape, TASK, "+Inf")).isEqualTo(1);
        assertThat(scrape.value("flask_http_request_total", "method", "GET", "status", "200"))
                .isEqualTo(1);
        assertThat(scrape.named("flask_http_request_exceptions_total")).isEmpty();
    }

    @Test
    void aBoundBelongsToTheBucketThatItEnds() {
        metrics.requestFinished("GET", TASK, "", 200, 300_000_000);
        metrics.requestFinished("GET", TASK, "", 200, 300_000_001);

        Exposition scrape = scrape(metrics);
        assertThat(bucket(scrape, TASK, "0.3")).isEqualTo(1);
        assertThat(bucket(scrape, TASK, "0.5")).isEqualTo(2);
    }

    @Test
    void theCounterAddsUpWhatTheHistogramTellsApartByPath() {
        metrics.requestFinished("GET", TASK, "", 200, 1);
        metrics.requestFinished("GET", "/api/tasks", "", 200, 1);

        assertThat(scrape(metrics).value("flask_http_request_total", "method", "GET", "status", "200"))
                .isEqualTo(2);
    }

    @Test
    void anUncaughtExceptionIsCountedApartFromItsAnswer() {
        metrics.uncaughtException("POST");

        Exposition scrape = scrape(metrics);
        assertThat(scrape.value("flask_http_request_exceptions_total", "method", "POST", "status", "500"))
                .isEqualTo(1);
        assertThat(scrape.named("flask_http_request_total")).isEmpty();
    }

    @Test
    void anExpectedRequestGoesOnFromZero() {
        metrics.expectRequest("GET", TASK, 200);
        metrics.requestFinished("GET", TASK, "", 200, 1);
        metrics.expectRequest("GET", TASK, 200);

        assertThat(count(scrape(metrics), "GET", TASK, "200")).isEqualTo(1);
    }

    @Test
    void aNegativeDurationCountsAsZero() {
        metrics.requestFinished("GET", TASK, "", 200, -5_000_000_000L);

        Exposition scrape = scrape(metrics);
        assertThat(count(scrape, "GET", TASK, "200")).isEqualTo(1);
        assertThat(scrape.value(
                        "flask_http_request_duration_seconds_sum", "method", "GET", "path", TASK, "status", "200"))
                .isZero();
    }

    @Test
    void methodsThatNoStandardKnowsShareOneSeries() {
        for (String method : List.of("BREW", "get", "G\"E\\T\n", "")) {
            metrics.requestFinished(method, TASK, "", 405, 1);
            metrics.uncaughtException(method);
        }

        Exposition scrape = scrape(metrics);
        assertThat(count(scrape, "_OTHER", TASK, "405")).isEqualTo(4);
        assertThat(scrape.value("flask_http_request_total", "method", "_OTHER", "status", "405"))
                .isEqualTo(4);
        assertThat(scrape.value("flask_http_request_exceptions_total", "method", "_OTHER", "status", "500"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 99, 600, 1000, Integer.MAX_VALUE})
    void aStatusThatIsNoneIsAServersFault(int status) {
        metrics.requestFinished("GET", TASK, "", status, 1);

        assertThat(count(scrape(metrics), "GET", TASK, "599")).isEqualTo(1);
    }

    @Test
    void theStatusesAtTheEdgesStand() {
        metrics.requestFinished("GET", TASK, "", 100, 1);
        metrics.requestFinished("GET", TASK, "", 599, 1);

        assertThat(values(scrape(metrics), "status")).containsExactly("100", "599");
    }

    @Test
    void unmatchedRequestsShareOneConstant() {
        metrics.requestFinished("GET", "", "/wp-login.php", 404, 1);
        metrics.requestFinished("GET", "", "/.git/config", 404, 1);

        assertThat(count(scrape(metrics), "GET", "unmatched", "404")).isEqualTo(2);
    }

    @Test
    void thePathIsTheRouteUnlessTheRawOneIsAskedFor() {
        PrometheusMetrics raw = new PrometheusMetrics(SETTINGS.withRawPaths(true));
        for (PrometheusMetrics each : List.of(metrics, raw)) {
            each.expectRequest("GET", TASK, 200);
            each.expectRequest("GET", "/api/tasks", 200);
            each.requestFinished("GET", TASK, "/api/tasks/7", 200, 1);
            each.requestFinished("GET", "none", "/favicon.ico", 404, 1);
        }

        assertThat(values(scrape(metrics), "path")).containsExactly("/api/tasks", TASK, "none");
        assertThat(values(scrape(raw), "path")).containsExactly("/api/tasks", "/api/tasks/7", "none");
    }

    @Test
    void pathsBeyondTheLimitShareOneSeriesAndNoRequestIsLost() {
        Instruments instruments = new Instruments();
        HttpSeries series = new HttpSeries(SETTINGS.withRawPaths(true), instruments, 3);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 100; i++) {
                series.finished("GET", TASK, "/api/tasks/" + i, 200, 1);
            }
        }

        try (MetricsServer server = new MetricsServer(instruments.servlet())) {
            Exposition scrape = server.scrape();
            assertThat(values(scrape, "path"))
                    .containsExactly("/api/tasks/0", "/api/tasks/1", "/api/tasks/2", "_other");
            assertThat(count(scrape, "GET", "/api/tasks/2", "200")).isEqualTo(2);
            assertThat(count(scrape, "GET", "_other", "200")).isEqualTo(194);
            assertThat(scrape.value("flask_http_request_total", "method", "GET", "status", "200"))
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherPrefixChangesTheHttpSeriesAndNoOther() {
        Set<String> flask = names(metrics);
        Set<String> own = names(new PrometheusMetrics(SETTINGS.withPrefix("pactodo")));
        Set<String> none = names(new PrometheusMetrics(SETTINGS.withPrefix("")));

        assertThat(own).isEqualTo(replaced(flask, "pactodo_")).hasSameSizeAs(flask);
        assertThat(none).isEqualTo(replaced(flask, "")).hasSameSizeAs(flask);
        assertThat(flask)
                .filteredOn(name -> name.startsWith("flask_"))
                .containsExactlyInAnyOrder(
                        "flask_http_request_duration_seconds",
                        "flask_http_request_total",
                        "flask_http_request_exceptions_total",
                        "flask_exporter_info");
    }

    @Test
    void eightThreadsLoseNothing() throws ExecutionException, InterruptedException {
        int threads = 8;
        int each = 20_000;
        double perStatus = threads * each / 5.0;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(() -> IntStream.range(0, each).forEach(i -> {
                    metrics.requestFinished("GET", TASK, "", 200 + i % 5, 1_000_000_000L);
                    metrics.uncaughtException("GET");
                })));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }

        Exposition scrape = scrape(metrics);
        for (int status = 200; status < 205; status++) {
            String label = Integer.toString(status);
            assertThat(count(scrape, "GET", TASK, label)).isEqualTo(perStatus);
            assertThat(scrape.value(
                            "flask_http_request_duration_seconds_sum", "method", "GET", "path", TASK, "status", label))
                    .isEqualTo(perStatus);
            assertThat(scrape.value("flask_http_request_total", "method", "GET", "status", label))
                    .isEqualTo(perStatus);
        }
        assertThat(scrape.value("flask_http_request_exceptions_total", "method", "GET", "status", "500"))
                .isEqualTo(threads * each);
    }

    @Test
    @SuppressWarnings("NullAway") // a caller's mistake, made on purpose
    void aBrokenReportIsNotThrownAtTheOneWhoReports() {
        assertThatCode(() -> {
                    metrics.requestFinished(null, TASK, "", 200, 1);
                    metrics.requestFinished("GET", null, "", 200, 1);
                    metrics.uncaughtException(null);
                    metrics.expectRequest("GET", null, 200);
                })
                .doesNotThrowAnyException();
        metrics.requestFinished("GET", TASK, "", 200, 1);
        assertThat(count(scrape(metrics), "GET", TASK, "200")).isEqualTo(1);
    }

    private static Exposition scrape(PrometheusMetrics metrics) {
        try (MetricsServer server = new MetricsServer(metrics)) {
            return server.scrape();
        }
    }

    private static double count(Exposition scrape, String method, String path, String status) {
        return scrape.value(
                "flask_http_request_duration_seconds_count", "method", method, "path", path, "status", status);
    }

    private static double bucket(Exposition scrape, String path, String le) {
        return scrape.value(
                "flask_http_request_duration_seconds_bucket", "method", "GET", "path", path, "status", "200", "le", le);
    }

    private static Set<String> values(Exposition scrape, String label) {
        return scrape.named("flask_http_request_duration_seconds_count")
                .map(sample -> String.valueOf(sample.labels().get(label)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all metrics once each HTTP series is there; without the JVM's, some of which await a first event. */
    private static Set<String> names(PrometheusMetrics metrics) {
        metrics.expectRequest("GET", TASK, 200);
        return scrape(metrics).types().keySet().stream()
                .filter(name -> !name.startsWith("jvm_"))
                .collect(Collectors.toSet());
    }

    private static Set<String> replaced(Set<String> names, String prefix) {
        return names.stream().map(name -> name.replaceFirst("^flask_", prefix)).collect(Collectors.toSet());
    }
}
