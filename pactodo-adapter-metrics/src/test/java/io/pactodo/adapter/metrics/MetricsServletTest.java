package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsServletTest {
    private static final PrometheusMetrics METRICS = new PrometheusMetrics(MetricsSettings.ofVersion("1"));
    // What Prometheus sends by itself, in the versions that PacToDo is to work with.
    private static final String PROMETHEUS_2_42 =
            "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                    + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
    private static final String PROMETHEUS_3 = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
            + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
            + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2";
    private static MetricsServer server;

    @BeforeAll
    static void start() {
        METRICS.expectRequest("GET", "/api/tasks", 200);
        server = new MetricsServer(METRICS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoAsksForNothingSpecialGetsText() {
        HttpResponse<byte[]> response = server.send("GET", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "Content-Encoding")).isEmpty();
        assertThat(MetricsServer.text(response)).contains("# TYPE create_task_total counter\ncreate_task_total 0.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/openmetrics-text", PROMETHEUS_2_42, PROMETHEUS_3})
    void whoAcceptsOpenMetricsGetsIt(String accept) {
        HttpResponse<byte[]> response = server.send("GET", "", "Accept", accept);

        assertThat(header(response, "Content-Type")).startsWith("application/openmetrics-text; version=1.0.0");
        assertThat(MetricsServer.text(response))
                .contains(
                        "# TYPE create_task counter\n", "create_task_total 0.0\n", "# TYPE flask_exporter_info gauge\n")
                .endsWith("# EOF\n");
    }

    @Test
    void gzipIsSentToWhoAsksForIt() throws IOException {
        HttpResponse<byte[]> response = server.send("GET", "", "Accept-Encoding", "deflate, gzip");

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding");
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("create_task_total 0.0\n");
        }
    }

    @Test
    void gzipIsNotSentToWhoRefusesIt() {
        HttpResponse<byte[]> response = server.send("GET", "", "Accept-Encoding", "gzip;q=0");

        assertThat(header(response, "Content-Encoding")).isEmpty();
        assertThat(MetricsServer.text(response)).contains("create_task_total 0.0\n");
    }

    @Test
    void onlyTheMetricsThatAreNamedAreServed() {
        String query = "?name%5B%5D=create_task_total&name%5B%5D=flask_http_request_total";

        assertThat(Exposition.parse(MetricsServer.text(server.send("GET", query)))
                        .types())
                .containsOnlyKeys("create_task_total", "flask_http_request_total");
    }

    @Test
    void aNameThatIsNotThereGivesAnEmptyScrape() {
        HttpResponse<byte[]> response = server.send("GET", "?name%5B%5D=no_such_metric");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void headGivesTheHeadersAlone(String encoding) {
        HttpResponse<byte[]> response = server.send("HEAD", "", "Accept-Encoding", encoding);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(response.body()).isEmpty();
        assertThat(server.scrape().samples()).isNotEmpty();
    }

    @Test
    void optionsNamesTheMethods() {
        HttpResponse<byte[]> response = server.send("OPTIONS", "");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "BREW"})
    void everyOtherMethodIsRefused(String method) {
        HttpResponse<byte[]> response = server.send(method, "");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(MetricsServer.text(response)).contains("The metrics can be read only: use GET or HEAD.");
    }

    @Test
    void nothingIsEchoedToATrace() {
        HttpResponse<byte[]> response = server.send("TRACE", "", "X-Secret", "secret");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(MetricsServer.text(response)).doesNotContain("secret");
    }

    @Test
    void aScrapeThatFailsIsRefusedWithoutALibrarysText() {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register((Collector) () -> {
            throw new IllegalStateException("a secret of the library");
        });
        try (MetricsServer broken = new MetricsServer(
                new MetricsServlet(PrometheusProperties.builder().build(), registry))) {
            HttpResponse<byte[]> response = broken.send("GET", "");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(MetricsServer.text(response))
                    .contains("The metrics could not be collected; the log says why.")
                    .doesNotContain("secret");
        }
    }

    @Test
    void scrapingIsNotCounted() {
        server.scrape();

        assertThat(server.scrape().value("flask_http_request_total", "method", "GET", "status", "200"))
                .isZero();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
