package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.PoolStats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolMetricsTest {
    private final PrometheusMetrics metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));
    private final MetricsServer server = new MetricsServer(metrics);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "hikaricp_active_connections, " + FixedPoolStats.ACTIVE,
        "hikaricp_idle_connections, " + FixedPoolStats.IDLE,
        "hikaricp_pending_threads, " + FixedPoolStats.PENDING,
        "hikaricp_connections, " + FixedPoolStats.TOTAL,
        "hikaricp_max_connections, " + FixedPoolStats.MAX,
        "hikaricp_min_connections, " + FixedPoolStats.MIN,
    })
    void eachGaugeReadsItsOwnFigure(String name, int figure) {
        create("main");

        assertThat(server.scrape().value(name, "pool", "main")).isEqualTo(figure);
    }

    @Test
    void eachEventIsRecordedInItsOwnUnit() {
        IMetricsTracker tracker = create("main");
        tracker.recordConnectionAcquiredNanos(1_500);
        tracker.recordConnectionUsageMillis(20);
        tracker.recordConnectionCreatedMillis(300);
        tracker.recordConnectionTimeout();

        Exposition scrape = server.scrape();
        assertThat(scrape.value("hikaricp_connection_acquired_nanos_sum", "pool", "main"))
                .isEqualTo(1_500);
        assertThat(scrape.value("hikaricp_connection_acquired_nanos_bucket", "pool", "main", "le", "1000.0"))
                .isZero();
        assertThat(scrape.value("hikaricp_connection_acquired_nanos_bucket", "pool", "main", "le", "2000.0"))
                .isEqualTo(1);
        assertThat(scrape.value("hikaricp_connection_usage_millis_sum", "pool", "main"))
                .isEqualTo(20);
        assertThat(scrape.value("hikaricp_connection_creation_millis_sum", "pool", "main"))
                .isEqualTo(300);
        assertThat(scrape.value("hikaricp_connection_timeout_total", "pool", "main"))
                .isEqualTo(1);
    }

    @Test
    void aPoolStandsAtZeroFromTheStart() {
        create("main");

        Exposition scrape = server.scrape();
        assertThat(scrape.value("hikaricp_connection_timeout_total", "pool", "main"))
                .isZero();
        assertThat(scrape.value("hikaricp_connection_acquired_nanos_count", "pool", "main"))
                .isZero();
        assertThat(scrape.value("hikaricp_connection_usage_millis_count", "pool", "main"))
                .isZero();
        assertThat(scrape.value("hikaricp_connection_creation_millis_count", "pool", "main"))
                .isZero();
    }

    @Test
    void aClosedPoolTakesItsSeriesWithItAndLeavesTheOthers() {
        IMetricsTracker closed = create("closed");
        create("open");
        closed.close();
        closed.recordConnectionUsageMillis(1);

        Exposition scrape = server.scrape();
        assertThat(scrape.samples())
                .noneMatch(sample -> sample.labels().containsValue("closed"))
                .anyMatch(sample -> sample.labels().containsValue("open"));
    }

    @Test
    void closingAPoolLeavesTheSeriesOfItsSuccessorOfTheSameName() {
        IMetricsTracker first = create("main");
        IMetricsTracker second = create("main");
        first.close();
        second.recordConnectionTimeout();

        Exposition scrape = server.scrape();
        assertThat(scrape.value("hikaricp_connection_timeout_total", "pool", "main"))
                .isEqualTo(1);
        assertThat(scrape.value("hikaricp_connections", "pool", "main")).isEqualTo(FixedPoolStats.TOTAL);
    }

    @Test
    void aPoolThatCannotBeReadLeavesTheRestOfTheScrape() {
        create("main");
        metrics.connectionPools().create("broken", new PoolStats(0) {
            @Override
            protected void update() {
                throw new IllegalStateException("this pool cannot be read");
            }
        });

        assertThat(server.scrape().named("hikaricp_connections"))
                .singleElement()
                .satisfies(sample -> assertThat(sample.labels()).containsEntry("pool", "main"));
    }

    private IMetricsTracker create(String pool) {
        return metrics.connectionPools().create(pool, new FixedPoolStats());
    }
}
