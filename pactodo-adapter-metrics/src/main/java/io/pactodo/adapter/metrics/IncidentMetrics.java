package io.pactodo.adapter.metrics;

import io.pactodo.application.FeedFigures;
import io.pactodo.application.IncidentFigures;
import io.pactodo.domain.incident.Severity;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an incident log measures, in one Prometheus registry of its own. Nothing is counted here: each scrape reckons the
 * figures anew from what the log knows, so that a restart takes nothing from them. Safe for use by many threads.
 *
 * <table>
 * <caption>The series</caption>
 * <tr><td>{@code pactodo_incident_response_seconds}</td><td>histogram; the promise of 60 minutes is the bucket
 *     {@code le="3600.0"}</td></tr>
 * <tr><td>{@code pactodo_incident_duration_seconds}</td><td>histogram; from the beginning to the end</td></tr>
 * <tr><td>{@code pactodo_incidents}, {@code pactodo_incidents_pending}</td><td>gauges, by {@code severity}</td></tr>
 * <tr><td>{@code pactodo_incident_unanswered_seconds}</td><td>gauge; 0 when nobody waits</td></tr>
 * <tr><td>{@code pactodo_incident_webhook_deliveries_total}</td><td>counter, by {@code outcome}; this and those below only where
 *     another tool is told</td></tr>
 * <tr><td>{@code pactodo_incident_webhook_pending}, {@code pactodo_incident_webhook_oldest_seconds},
 *     {@code pactodo_incident_webhook_disabled}</td><td>gauges</td></tr>
 * </table>
 */
public final class IncidentMetrics {
    /**
     * None is beyond the promise: an incident that nobody answers is counted as late when it is, with a time that still
     * grows, and must never move on to another bucket.
     */
    private static final double[] RESPONSE_BOUNDS = {60, 300, 600, 900, 1800, 2700, 3600};

    private static final double[] DURATION_BOUNDS = {30, 60, 300, 900, 1800, 3600, 7200, 14400, 28800, 86400};

    private final Instruments instruments = new Instruments();

    /** The bounds of the buckets of the times to respond, in seconds, ascending; without the one that takes all. */
    public static List<Double> responseBounds() {
        return Arrays.stream(RESPONSE_BOUNDS).boxed().toList();
    }

    /**
     * Every series is there from the first scrape.
     *
     * @param version of PacToDo
     * @param figures what all incidents come to at present
     */
    public IncidentMetrics(String version, Supplier<IncidentFigures> figures) {
        instruments.collect(() -> histogram(
                "pactodo_incident_response_seconds",
                "From when it began until somebody answered, of each incident that was answered or is late.",
                RESPONSE_BOUNDS,
                figures.get().responses()));
        instruments.collect(() -> histogram(
                "pactodo_incident_duration_seconds",
                "From when it began until it was over, of each incident that was answered and can no longer go on.",
                DURATION_BOUNDS,
                figures.get().durations()));
        bySeverity(
                "pactodo_incidents",
                "Incidents there are and were.",
                () -> figures.get().all());
        bySeverity(
                "pactodo_incidents_pending",
                "Incidents that go on, or that nobody has answered.",
                () -> figures.get().pending());
        instruments.gauge(
                "pactodo_incident_unanswered_seconds",
                "How long the incident has waited for an answer that began first of those without one.",
                reading -> reading.call(seconds(figures.get().unanswered())));
        instruments
                .gauge("pactodo_incident_log_info", "The version of PacToDo that keeps this incident log.", "version")
                .labelValues(version)
                .set(1);
        instruments.addJvm();
    }

    /**
     * Adds what is known of telling another tool; to be called once, before the first scrape.
     *
     * @param figures what it comes to at present
     */
    public void addFeed(Supplier<FeedFigures> figures) {
        instruments.collect(() -> deliveries(figures.get()));
        instruments.gauge(
                "pactodo_incident_webhook_pending",
                "Messages that the webhook has not taken yet.",
                reading -> reading.call((double) figures.get().pending()));
        instruments.gauge(
                "pactodo_incident_webhook_oldest_seconds",
                "How long ago that happened which the webhook has not been told of for longest; 0 when it knows all.",
                reading -> reading.call(seconds(figures.get().oldest())));
        instruments.gauge(
                "pactodo_incident_webhook_disabled",
                "1 when the webhook answered that it wants to hear no more, else 0.",
                reading -> reading.call(figures.get().disabled() ? 1 : 0));
    }

    private static CounterSnapshot deliveries(FeedFigures figures) {
        return CounterSnapshot.builder()
                .name("pactodo_incident_webhook_deliveries")
                .help("Attempts to tell the webhook, and messages that were given up.")
                .dataPoint(deliveries("taken", figures.taken()))
                .dataPoint(deliveries("failed", figures.failed()))
                .dataPoint(deliveries("given_up", figures.givenUp()))
                .build();
    }

    private static CounterSnapshot.CounterDataPointSnapshot deliveries(String outcome, long count) {
        return CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(Labels.of("outcome", outcome))
                .value((double) count)
                .build();
    }

    /** The exposition; see {@link PrometheusMetrics#servlet()}. */
    public HttpServlet servlet() {
        return instruments.servlet();
    }

    private void bySeverity(String name, String help, Supplier<Map<Severity, Long>> counts) {
        instruments.gauge(
                name,
                help,
                reading -> counts.get()
                        .forEach((severity, count) ->
                                reading.call(count, severity.name().toLowerCase(Locale.ROOT))),
                "severity");
    }

    private static HistogramSnapshot histogram(String name, String help, double[] bounds, List<Duration> times) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        double above = Double.NEGATIVE_INFINITY;
        for (int index = 0; index <= bounds.length; index++) {
            double bound = index < bounds.length ? bounds[index] : Double.POSITIVE_INFINITY;
            buckets.bucket(bound, countWithin(above, bound, times));
            above = bound;
        }
        return HistogramSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(buckets.build())
                        .sum(times.stream()
                                .mapToDouble(IncidentMetrics::seconds)
                                .sum())
                        .build())
                .build();
    }

    private static long countWithin(double above, double bound, List<Duration> times) {
        return times.stream()
                .mapToDouble(IncidentMetrics::seconds)
                .filter(time -> time > above && time <= bound)
                .count();
    }

    private static double seconds(Duration time) {
        // Whoever tells of an alert may say that it began in the year 1, which is more nanoseconds than a long has.
        return time.toSeconds() + time.toNanosPart() / 1e9;
    }
}
