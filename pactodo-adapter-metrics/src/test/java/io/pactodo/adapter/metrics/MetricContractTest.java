package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of names, types and labels that dashboards and alerts rely on, against what a running server serves. */
class MetricContractTest {
    private static Exposition scrape;

    @BeforeAll
    static void scrapeOnce() {
        PrometheusMetrics metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1.2.3"));
        metrics.expectRequest("GET", "/api/tasks/{id}", 200);
        metrics.connectionPools().create("main", new FixedPoolStats());
        try (MetricsServer server = new MetricsServer(metrics)) {
            scrape = server.scrape();
        }
    }

    @AfterAll
    static void theScrapeWasNotEmpty() {
        assertThat(scrape.samples()).hasSizeGreaterThan(100);
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
        "create_list_total, counter, create_list_total, ''",
        "update_list_total, counter, update_list_total, ''",
        "delete_list_total, counter, delete_list_total, ''",
        "restore_list_total, counter, restore_list_total, ''",
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
        "process_resident_memory_bytes, gauge, process_resident_memory_bytes, ''",
        "process_start_time_seconds, gauge, process_start_time_seconds, ''",
    })
    void everyRowHasItsNameTypeAndLabels(String metric, String type, String series, String labels) {
        assertThat(scrape.types()).containsEntry(metric, type);
        assertThat(scrape.named(series))
                .isNotEmpty()
                .allSatisfy(sample ->
                        assertThat(String.join(" ", sample.labels().keySet())).isEqualTo(labels));
    }

    @Test
    void theBucketsAreTheFlaskExportersPlusThreeHundredMilliseconds() {
        assertThat(bounds("flask_http_request_duration_seconds_bucket"))
                .containsExactly(
                        "0.005", "0.01", "0.025", "0.05", "0.075", "0.1", "0.25", "0.3", "0.5", "0.75", "1.0", "2.5",
                        "5.0", "7.5", "10.0", "+Inf");
    }

    @Test
    void thePoolsBucketsGoOnWhereHikariCpStops() {
        assertThat(bounds("hikaricp_connection_acquired_nanos_bucket"))
                .hasSize(24)
                .startsWith("1000.0", "2000.0", "4000.0")
                .contains("1024000.0")
                .endsWith("4.194304E9", "+Inf");
        assertThat(bounds("hikaricp_connection_usage_millis_bucket"))
                .hasSize(17)
                .startsWith("1.0", "2.0", "4.0")
                .contains("1024.0")
                .endsWith("32768.0", "+Inf");
        assertThat(bounds("hikaricp_connection_creation_millis_bucket"))
                .isEqualTo(bounds("hikaricp_connection_usage_millis_bucket"));
    }

    @Test
    void theVersionIsALabelOfAOne() {
        assertThat(scrape.value("flask_exporter_info", "version", "1.2.3")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "update", "complete", "delete", "restore"})
    void theUseCasesStandAtZeroFromTheStart(String useCase) {
        assertThat(scrape.value(useCase + "_task_total")).isZero();
    }

    @Test
    void anExpectedRequestStandsAtZeroInEverySeries() {
        assertThat(scrape.value(
                        "flask_http_request_duration_seconds_count",
                        "method",
                        "GET",
                        "path",
                        "/api/tasks/{id}",
                        "status",
                        "200"))
                .isZero();
        assertThat(scrape.value("flask_http_request_total", "method", "GET", "status", "200"))
                .isZero();
        assertThat(scrape.value("flask_http_request_exceptions_total", "method", "GET", "status", "500"))
                .isZero();
    }

    @Test
    void nothingIsServedThatNobodyPromised() {
        assertThat(scrape.types().keySet())
                .allMatch(name -> name.matches("(flask|hikaricp|jvm|process)_.*")
                        || name.matches("(create|update|complete|delete|restore)_(task|list)_total"));
    }

    private static List<String> bounds(String name) {
        return scrape.named(name).map(sample -> sample.labels().get("le")).toList();
    }
}
