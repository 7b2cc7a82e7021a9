package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.math.BigDecimal;
import java.time.Duration;

/** Reads the kind Service. */
final class MeasuringReader {
    /** Of more steps in an hour, promtool would not read the samples when it tries the rules. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private MeasuringReader() {}

    static Measuring read(Section document) {
        document.section("spec").mayHave("description");
        Annotations annotations = Annotations.of(document);
        return new Measuring(
                annotations.text("job"),
                annotations.text("probe-job"),
                annotations.text("prometheus-job"),
                annotations.text("metrics-prefix"),
                interval(annotations),
                annotations.text("runbooks"),
                slow(annotations),
                spike(annotations),
                annotations.count("spike-least"));
    }

    private static Duration interval(Annotations annotations) {
        Duration interval = annotations.duration("evaluation-interval");
        if (interval.compareTo(SHORTEST) < 0
                || MINUTE.toMillis() % interval.toMillis() != 0
                || interval.toMillis() % 1000 != 0) {
            throw annotations.wrong(
                    "evaluation-interval",
                    "is " + annotations.text("evaluation-interval")
                            + " and has to be 5s or more, of which a minute is a multiple, such as 5s, 15s, 30s or 1m:"
                            + " windows are counted in them.");
        }
        return interval;
    }

    private static Duration slow(Annotations annotations) {
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
        return slow;
    }

    private static BigDecimal spike(Annotations annotations) {
        BigDecimal spike = annotations.number("spike-share");
        if (spike.signum() < 0 || spike.compareTo(BigDecimal.ONE) >= 0) {
            throw annotations.wrong(
                    "spike-share",
                    "is '" + spike + "' and has to be a share of the requests, from 0 to less than 1, such as 0.05.");
        }
        return spike;
    }
}
