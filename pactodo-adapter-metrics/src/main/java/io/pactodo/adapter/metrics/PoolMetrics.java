package io.pactodo.adapter.metrics;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;

/** The connection pools, under the names that HikariCP's own classes for the old Prometheus client gave them. */
final class PoolMetrics implements MetricsTrackerFactory {
    private static final String POOL = "pool";

    private final Instruments instruments;
    private final Shield shield;
    private final Map<String, PoolStats> pools = new ConcurrentHashMap<>();
    private final Counter timeouts;
    private final Histogram acquired;
    private final Histogram usage;
    private final Histogram creation;

    PoolMetrics(Instruments instruments, Shield shield) {
        this.instruments = instruments;
        this.shield = shield;
        gauge("hikaricp_active_connections", "Connections in use.", PoolStats::getActiveConnections);
        gauge("hikaricp_idle_connections", "Connections waiting to be used.", PoolStats::getIdleConnections);
        gauge("hikaricp_pending_threads", "Threads waiting for a connection.", PoolStats::getPendingThreads);
        gauge("hikaricp_connections", "Connections, in use or idle.", PoolStats::getTotalConnections);
        gauge("hikaricp_max_connections", "Most connections the pool may hold.", PoolStats::getMaxConnections);
        gauge("hikaricp_min_connections", "Idle connections the pool keeps ready.", PoolStats::getMinConnections);
        timeouts = instruments.counter(
                "hikaricp_connection_timeout_total", "Threads that waited in vain for a connection.", POOL);
        // HikariCP ends at 1.024 ms and 1.024 s. Doubling goes on to 4.2 s and 33 s: waits worth an alert are longer.
        acquired = instruments.histogram(
                "hikaricp_connection_acquired_nanos",
                "Wait for a connection, in nanoseconds.",
                doubling(1_000, 23),
                POOL);
        usage = instruments.histogram(
                "hikaricp_connection_usage_millis",
                "Time a connection was in use, in milliseconds.",
                doubling(1, 16),
                POOL);
        creation = instruments.histogram(
                "hikaricp_connection_creation_millis",
                "Time to open a connection, in milliseconds.",
                doubling(1, 16),
                POOL);
    }

    @Override
    public IMetricsTracker create(String pool, PoolStats stats) {
        pools.put(pool, stats);
        return new Tracker(pool, stats);
    }

    private void gauge(String name, String help, ToIntFunction<PoolStats> reading) {
        instruments.gauge(
                name,
                help,
                callback -> pools.forEach(
                        (pool, stats) -> shield.run(() -> callback.call(reading.applyAsInt(stats), pool))),
                POOL);
    }

    private static double[] doubling(double first, int count) {
        return DoubleStream.iterate(first, bound -> bound * 2).limit(count).toArray();
    }

    /** Holds its own data points: nothing is looked up per event, and none comes back to life after the close. */
    private final class Tracker implements IMetricsTracker {
        private final String pool;
        private final PoolStats stats;
        private final CounterDataPoint timeout;
        private final DistributionDataPoint wait;
        private final DistributionDataPoint use;
        private final DistributionDataPoint opening;

        Tracker(String pool, PoolStats stats) {
            this.pool = pool;
            this.stats = stats;
            this.timeout = timeouts.labelValues(pool);
            this.wait = acquired.labelValues(pool);
            this.use = usage.labelValues(pool);
            this.opening = creation.labelValues(pool);
        }

        @Override
        public void recordConnectionAcquiredNanos(long nanos) {
            shield.run(() -> wait.observe((double) nanos));
        }

        @Override
        public void recordConnectionUsageMillis(long millis) {
            shield.run(() -> use.observe((double) millis));
        }

        @Override
        public void recordConnectionCreatedMillis(long millis) {
            shield.run(() -> opening.observe((double) millis));
        }

        @Override
        public void recordConnectionTimeout() {
            shield.run(timeout::inc);
        }

        /** Takes the pool's series away, unless another pool of the same name has taken them over. */
        @Override
        public void close() {
            if (pools.remove(pool, stats)) {
                timeouts.remove(pool);
                acquired.remove(pool);
                usage.remove(pool);
                creation.remove(pool);
            }
        }
    }
}
