package io.pactodo.adapter.metrics.slo.catalogue;

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

    /** Why a selector finds no bucket of the requests' histogram; empty when it does, or means another metric. */
    public static Optional<String> objection(Selector selector) {
        if (!selector.metric().endsWith("http_request_duration_seconds_bucket")) {
            return Optional.empty();
        }
        List<String> bounds =
                PrometheusMetrics.bucketBounds().stream().map(String::valueOf).toList();
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
