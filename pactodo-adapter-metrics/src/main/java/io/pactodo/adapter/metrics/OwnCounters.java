package io.pactodo.adapter.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** What this process counted since it began: the very series that a scrape gets, read from within. */
public final class OwnCounters {
    private final PrometheusRegistry registry;

    OwnCounters(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /**
     * Reads counters now.
     *
     * @param metric the name of the series as a scrape has it: of a counter {@code x_total}, of a histogram
     *     {@code x_count} or {@code x_bucket}
     * @return the value of each series by its labels, {@code le} included; empty when there is no such counter
     */
    public Map<Map<String, String>, Double> values(String metric) {
        Map<Map<String, String>, Double> values = new HashMap<>();
        String base = metric.replaceFirst("_(total|count|bucket)$", "");
        for (MetricSnapshot snapshot : registry.scrape(base::equals)) {
            if (snapshot instanceof CounterSnapshot counter && metric.equals(base + "_total")) {
                counter.getDataPoints().forEach(point -> put(values, point));
            } else if (snapshot instanceof HistogramSnapshot histogram && !metric.equals(base)) {
                histogram.getDataPoints().forEach(point -> put(values, point, metric.endsWith("_bucket")));
            }
        }
        return values;
    }

    private static void put(Map<Map<String, String>, Double> values, CounterDataPointSnapshot point) {
        values.put(labels(point.getLabels()), point.getValue());
    }

    private static void put(
            Map<Map<String, String>, Double> values, HistogramDataPointSnapshot point, boolean eachBucket) {
        Map<String, String> labels = labels(point.getLabels());
        cumulate(point.getClassicBuckets(), (bound, count) -> {
            if (eachBucket) {
                Map<String, String> more = new HashMap<>(labels);
                more.put("le", bound);
                values.put(more, count);
            } else {
                values.put(labels, count);
            }
        });
    }

    /** Buckets are kept apart and served as sums; the last one takes all. */
    private static void cumulate(ClassicHistogramBuckets buckets, ObjDoubleConsumer<String> taker) {
        double sum = 0;
        for (int place = 0; place < buckets.size(); place++) {
            sum += buckets.getCount(place);
            double bound = buckets.getUpperBound(place);
            taker.accept(Double.isInfinite(bound) ? "+Inf" : Double.toString(bound), sum);
        }
    }

    private static Map<String, String> labels(Labels labels) {
        Map<String, String> byName = new HashMap<>();
        labels.forEach(label -> byName.put(label.getName(), label.getValue()));
        return byName;
    }
}
