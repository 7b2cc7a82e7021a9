package io.pactodo.adapter.metrics;

import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.http.HttpServlet;
import java.util.function.Consumer;

/** Makes every instrument the same way: in one registry of its own, deaf to the environment, without exemplars. */
final class Instruments {
    private final PrometheusRegistry registry = new PrometheusRegistry();

    // Not PrometheusProperties.get(), which lets a variable or a file on the class path alter bounds and names.
    private final PrometheusProperties properties =
            PrometheusProperties.builder().build();

    Counter counter(String name, String help, String... labels) {
        return Counter.builder(properties)
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(registry);
    }

    Gauge gauge(String name, String help, String... labels) {
        return Gauge.builder(properties)
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(registry);
    }

    /** A gauge that is read when somebody scrapes. */
    void gauge(String name, String help, Consumer<GaugeWithCallback.Callback> reading, String... labels) {
        GaugeWithCallback.builder(properties)
                .name(name)
                .help(help)
                .labelNames(labels)
                .callback(reading)
                .register(registry);
    }

    Histogram histogram(String name, String help, double[] upperBounds, String... labels) {
        return classicHistogram(name, help, upperBounds, labels).classicOnly().register(registry);
    }

    /** A histogram that has native buckets beside its classic ones. */
    Histogram nativeHistogram(String name, String help, double[] upperBounds, String... labels) {
        return classicHistogram(name, help, upperBounds, labels).register(registry);
    }

    private Histogram.Builder classicHistogram(String name, String help, double[] upperBounds, String... labels) {
        return Histogram.builder(properties)
                .name(name)
                .help(help)
                .labelNames(labels)
                .classicUpperBounds(upperBounds)
                .withoutExemplars();
    }

    /** Adds what is made when somebody scrapes. */
    void collect(Collector collector) {
        registry.register(collector);
    }

    /** Adds what the JVM and the operating system know of this process: {@code jvm_*} and {@code process_*}. */
    void addJvm() {
        JvmMetrics.builder(properties).register(registry);
    }

    OwnCounters counters() {
        return new OwnCounters(registry);
    }

    HttpServlet servlet() {
        return new MetricsServlet(properties, registry);
    }
}
