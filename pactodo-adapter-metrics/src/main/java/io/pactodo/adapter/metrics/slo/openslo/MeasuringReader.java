package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.time.Duration;

/** Reads the kind Service. */
final class MeasuringReader {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private MeasuringReader() {}

    static Measuring read(Section document) {
        document.section("spec").mayHave("description");
        Annotations annotations = Annotations.of(document);
        interval(annotations);
        slow(annotations);
        return new Measuring(
                annotations.text("job"),
                annotations.text("probe-job"),
                annotations.text("prometheus-job"),
                annotations.text("metrics-prefix"),
                annotations.duration("evaluation-interval"),
                annotations.text("runbooks"),
                annotations.duration("slow-p95"),
                annotations.number("spike-share"),
                annotations.number("spike-least"));
    }

    /** Rules count time in steps of it, and put them together to minutes. */
    private static void interval(Annotations annotations) {
        Duration interval = annotations.duration("evaluation-interval");
        if (interval.compareTo(SHORTEST) < 0
                || MINUTE.toNanos() % interval.toNanos() != 0
                || interval.toNanosPart() != 0) {
            throw annotations.wrong(
                    "evaluation-interval",
                    "is " + annotations.text("evaluation-interval")
                            + " and has to be 5s or more that make up a full minute: 5s, 6s, 10s, 12s, 15s, 20s, 30s or 1m.");
        }
    }

    private static void slow(Annotations annotations) {
        Duration slow = annotations.duration("slow-p95");
        if (!Bounds.has(slow)) {
            throw annotations.wrong(
                    "slow-p95",
                    "is " + annotations.text("slow-p95") + " and has to be a bound of the histogram: "
                            + PrometheusMetrics.bucketBounds() + " seconds.");
        }
        if (Bounds.above(Bounds.seconds(slow)).isEmpty()) {
            throw annotations.wrong(
                    "slow-p95",
                    "is " + annotations.text("slow-p95")
                            + " and has to be below the last bound of the histogram: no percentile is ever told to be"
                            + " above that one.");
        }
    }
}
