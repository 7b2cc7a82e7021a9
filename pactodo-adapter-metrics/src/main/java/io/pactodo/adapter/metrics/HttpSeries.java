package io.pactodo.adapter.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The series of requests: their durations, their number, and the exceptions that nobody caught. */
final class HttpSeries {
    private static final double NANOS_PER_SECOND = 1e9;

    // The Flask exporter's own bounds plus 0.3, which splits a bucket, so that no query on the others changes.
    private static final double[] SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.3, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
    };

    private final boolean rawPaths;
    private final int limit;
    private final Histogram durations;
    private final Counter requests;
    private final Counter exceptions;
    private final ConcurrentMap<Key, Series> known = new ConcurrentHashMap<>();

    /** @param limit how many combinations of method, path and status get a series before paths are folded into one */
    HttpSeries(MetricsSettings settings, Instruments instruments, int limit) {
        this.rawPaths = settings.rawPaths();
        this.limit = limit;
        String name = settings.prefixed("http_request_duration_seconds");
        String help = "Time from a request's arrival to its answer, in seconds.";
        this.durations = settings.nativeHistograms()
                ? instruments.nativeHistogram(name, help, SECONDS, "method", "path", "status")
                : instruments.histogram(name, help, SECONDS, "method", "path", "status");
        this.requests = instruments.counter(
                settings.prefixed("http_request_total"), "Requests that were answered.", "method", "status");
        this.exceptions = instruments.counter(
                settings.prefixed("http_request_exceptions_total"),
                "Requests that ended in an exception which nobody caught.",
                "method",
                "status");
    }

    static List<Double> bounds() {
        return Arrays.stream(SECONDS).boxed().toList();
    }

    void expect(String method, String route, int status) {
        requests.initLabelValues(HttpLabels.method(method), label(HttpLabels.status(status)));
        exceptions(method);
        // What a template with variables will look like as a raw path, nobody can tell beforehand.
        if (!rawPaths || !route.contains("{")) {
            series(method, HttpLabels.route(route), status);
        }
    }

    void finished(String method, String route, String rawPath, int status, long nanos) {
        Series series = series(method, path(route, rawPath), status);
        series.duration.observe(Math.max(nanos, 0) / NANOS_PER_SECOND);
        series.requests.inc();
    }

    void uncaught(String method) {
        exceptions(method).inc();
    }

    private CounterDataPoint exceptions(String method) {
        return exceptions.labelValues(HttpLabels.method(method), "500");
    }

    private String path(String route, String rawPath) {
        // A route that is no path, such as the constant for unmatched requests, stands in both modes.
        return rawPaths && route.startsWith("/") ? rawPath : HttpLabels.route(route);
    }

    private Series series(String method, String path, int status) {
        Series series = known.get(new Key(method, path, status));
        return series != null ? series : folded(HttpLabels.method(method), path, HttpLabels.status(status));
    }

    private Series folded(String method, String path, int status) {
        Key key = new Key(method, path, status);
        if (known.size() < limit || known.containsKey(key)) {
            return known.computeIfAbsent(key, this::create);
        }
        return known.computeIfAbsent(new Key(method, HttpLabels.OTHER_PATH, status), this::create);
    }

    private Series create(Key key) {
        String status = label(key.status);
        return new Series(
                durations.labelValues(key.method, key.path, status), requests.labelValues(key.method, status));
    }

    private static String label(int status) {
        return Integer.toString(status);
    }

    private record Key(String method, String path, int status) {}

    private record Series(DistributionDataPoint duration, CounterDataPoint requests) {}
}
