package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeHistogramTest {
    private static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nativeBucketsAreThereOnlyWhenSwitchedOnAndTheClassicOnesAlways(boolean on) {
        PrometheusMetrics metrics =
                new PrometheusMetrics(MetricsSettings.ofVersion("1").withNativeHistograms(on));
        metrics.requestFinished("GET", "/api/tasks", "", 200, 40_000_000);
        try (MetricsServer server = new MetricsServer(metrics)) {
            assertThat(server.scrape().named("flask_http_request_duration_seconds_bucket"))
                    .hasSize(16);
            HttpResponse<byte[]> debug = server.send("GET", "?debug=prometheus-protobuf");
            assertThat(MetricsServer.text(debug).contains("positive_span")).isEqualTo(on);
            assertThat(server.send("GET", "", "Accept", PROTOBUF).headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/vnd.google.protobuf"));
        }
    }
}
