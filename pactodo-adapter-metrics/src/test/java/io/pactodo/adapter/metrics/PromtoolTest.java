package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What Prometheus' own linter says of a scrape: nothing. */
class PromtoolTest {
    @Test
    void theScrapeHasNothingThatPromtoolWouldChange() throws IOException, InterruptedException {
        PrometheusMetrics metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));
        metrics.expectRequest("GET", "/api/tasks", 200);
        metrics.connectionPools().create("main", new FixedPoolStats());
        try (MetricsServer server = new MetricsServer(metrics)) {
            assertThat(check(server.send("GET", "").body())).isEmpty();
        }
    }

    @Test
    void promtoolWouldHaveSaidSo() throws IOException, InterruptedException {
        String counterWithoutTotal = "# HELP requests Requests.\n# TYPE requests counter\nrequests 1\n";

        assertThat(check(counterWithoutTotal.getBytes(StandardCharsets.UTF_8))).contains("_total");
    }

    /** Everything that promtool has to say; the exit code follows from it. */
    private static String check(byte[] scrape) throws IOException, InterruptedException {
        Process promtool = start();
        try (OutputStream input = promtool.getOutputStream()) {
            input.write(scrape);
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor() == 0).as(said).isEqualTo(said.isEmpty());
        return said;
    }

    private static Process start() {
        try {
            return new ProcessBuilder("promtool", "check", "metrics")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "promtool is not there; install it: apt-get install --no-install-recommends prometheus", missing);
        }
    }
}
