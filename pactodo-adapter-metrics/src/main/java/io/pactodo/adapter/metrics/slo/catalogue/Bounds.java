package io.pactodo.adapter.metrics.slo.catalogue;

import io.pactodo.adapter.metrics.IncidentMetrics;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds of buckets, in seconds. */
public final class Bounds {
    private Bounds() {}

    /** As PromQL compares with it: {@code 0.3}. */
    public static String text(Duration bound) {
        return BigDecimal.valueOf(bound.toNanos(), 9).stripTrailingZeros().toPlainString();
    }

    /** In seconds. */
    public static double seconds(Duration bound) {
        return new BigDecimal(text(bound)).doubleValue();
    }

    /** The next bound below one; empty below the first. */
    public static Optional<Double> below(double bound) {
        return PrometheusMetrics.bucketBounds().stream()
                .filter(one -> one < bound)
                .reduce((one, next) -> next);
    }

    /** The next bound above one; empty above the last. */
    public static Optional<Double> above(double bound) {
        return PrometheusMetrics.bucketBounds().stream()
                .filter(one -> one > bound)
                .findFirst();
    }

    /** Why a selector finds no bucket of a histogram of ours; empty when it does, or means another metric. */
    public static Optional<String> objection(Selector selector) {
        if (!selector.metric().endsWith("_bucket")) {
            return selector.exactly("le")
                    .map(bound ->
                            "is '" + selector + "', and only the series of a histogram that end in _bucket have le.");
        }
        return bounds(selector.metric()).flatMap(bounds -> objection(selector, bounds));
    }

    private static Optional<List<String>> bounds(String bucket) {
        Optional<List<Double>> bounds = bucket.endsWith("http_request_duration_seconds_bucket")
                ? Optional.of(PrometheusMetrics.bucketBounds())
                : bucket.equals("pactodo_incident_response_seconds_bucket")
                        ? Optional.of(IncidentMetrics.responseBounds())
                        : Optional.empty();
        return bounds.map(all -> all.stream().map(String::valueOf).toList());
    }

    private static Optional<String> objection(Selector selector, List<String> bounds) {
        return selector.exactly("le").filter(bounds::contains).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "is '" + selector + "' and has to name a bound of the histogram, as it is written there: le is "
                                + Wording.oneOf(bounds) + ".");
    }

    /** Whether a time is one of them: between two, a percentile is guessed. */
    public static boolean has(Duration bound) {
        return PrometheusMetrics.bucketBounds().contains(seconds(bound));
    }
}
