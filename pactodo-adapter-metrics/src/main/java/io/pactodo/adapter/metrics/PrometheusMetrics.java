package io.pactodo.adapter.metrics;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.pactodo.application.UseCaseMetrics;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that PacToDo measures, in one Prometheus registry of its own.
 *
 * <p>Safe for use by many threads. After construction, whatever is reported here never throws: a failure to measure is
 * logged, at most once a minute, and what was measured goes on.
 */
public final class PrometheusMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(PrometheusMetrics.class);
    private static final int MAX_HTTP_SERIES = 10_000;

    private final Instruments instruments = new Instruments();
    private final Shield shield = new Shield(System::nanoTime, LOG::warn);
    private final HttpSeries http;
    private final UseCaseCounters useCases;
    private final PoolMetrics pools;

    /** Sets every series up; the use cases' counters, {@code jvm_*} and {@code process_*} can be scraped at once. */
    public PrometheusMetrics(MetricsSettings settings) {
        http = new HttpSeries(settings, instruments, MAX_HTTP_SERIES);
        useCases = new UseCaseCounters(instruments, shield);
        pools = new PoolMetrics(instruments, shield);
        instruments
                .gauge(
                        settings.prefixed("exporter_info"),
                        "The version of PacToDo that serves these metrics.",
                        "version")
                .labelValues(settings.version())
                .set(1);
        instruments.addJvm();
    }

    /** The bounds of the buckets of requests' durations, in seconds, ascending; without the one that takes all. */
    public static List<Double> bucketBounds() {
        return HttpSeries.bounds();
    }

    /**
     * The counters {@code create_task_total} and its like: they count the members that succeeded, and nothing for
     * members that stayed as they were, were refused or failed.
     */
    public UseCaseMetrics useCases() {
        return useCases;
    }

    /**
     * Puts the series of one kind of request at zero, before the first such request: Prometheus sees no increase when a
     * series appears with a value, so an error that nobody expected raises no alert. To be called at start, for every
     * answer that a route can give.
     *
     * @param method the request's method
     * @param route the route's template, such as {@code /api/tasks/{id}}, or the constant for unmatched requests
     * @param status the answer's status
     */
    public void expectRequest(String method, String route, int status) {
        shield.run(() -> http.expect(method, route, status));
    }

    /**
     * Counts a request that was answered. What a client can choose is bounded: a method that is in no RFC counts as
     * {@code _OTHER}, a status outside of 100 to 599 as 599, and once about ten thousand combinations of method, path
     * and status have a series, a request that needs another has the path {@code _other}.
     *
     * @param method the request's method
     * @param route the template of the route that it met; a constant that begins with no slash, or the empty string, for
     *     a request that met none
     * @param rawPath the path as requested, without the query; used only with {@link MetricsSettings#rawPaths} and only
     *     for requests that met a route
     * @param status the answer's status
     * @param nanos the time from the request's arrival to its answer, in nanoseconds; a negative one counts as zero
     */
    public void requestFinished(String method, String route, String rawPath, int status, long nanos) {
        shield.run(() -> http.finished(method, route, rawPath, status, nanos));
    }

    /**
     * Counts an exception that no code of a request caught. The 500 that answers it is reported to
     * {@link #requestFinished} besides.
     *
     * @param method the request's method
     */
    public void uncaughtException(String method) {
        shield.run(() -> http.uncaught(method));
    }

    /** What a HikariCP pool is given as its metrics tracker factory: {@code hikaricp_*}, labelled with the pool's name. */
    public MetricsTrackerFactory connectionPools() {
        return pools;
    }

    /** What was counted so far, for whoever has no Prometheus to ask. */
    public OwnCounters counters() {
        return instruments.counters();
    }

    /**
     * The exposition: text 0.0.4, OpenMetrics or protobuf as {@code Accept} asks, only the metrics that {@code name[]}
     * lists if it is there, compressed if gzip is asked for. Answers {@code GET}, {@code HEAD} and {@code OPTIONS}, and
     * 405 to all else. Refuses by {@code sendError}: the body is up to whoever mounts it. Stateless: may be mounted more
     * than once.
     */
    public HttpServlet servlet() {
        return instruments.servlet();
    }
}
