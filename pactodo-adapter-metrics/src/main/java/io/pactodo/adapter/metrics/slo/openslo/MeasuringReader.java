package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.math.BigDecimal;
import java.time.Duration;

/** Reads the kind Service. */
final class MeasuringReader {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private MeasuringReader() {}

    static Measuring read(Section document) {
        document.section("spec").mayHave("description");
        Annotations annotations = Annotations.of(document);
        if (!Bounds.has(annotations.duration("slow-p95"))) {
            throw annotations.wrong(
                    "slow-p95",
                    "is " + annotations.text("slow-p95") + " and has to be a bound of the histogram: "
                            + PrometheusMetrics.bucketBounds() + " seconds.");
        }
        Duration interval = annotations.duration("evaluation-interval");
        if (interval.isZero() || MINUTE.toMillis() % interval.toMillis() != 0 || interval.toMillis() % 1000 != 0) {
            throw annotations.wrong(
                    "evaluation-interval",
                    "is " + annotations.text("evaluation-interval")
                            + " and has to be seconds that a minute is a multiple of, such as 5s, 15s, 30s or 1m: windows are"
                            + " counted in them.");
        }
        BigDecimal spike = annotations.number("spike-share");
        if (spike.signum() < 0 || spike.compareTo(BigDecimal.ONE) >= 0) {
            throw annotations.wrong(
                    "spike-share",
                    "is '" + spike + "' and has to be a share of the requests, from 0 to less than 1, such as 0.05.");
        }
        return new Measuring(
                annotations.text("job"),
                annotations.text("probe-job"),
                annotations.text("prometheus-job"),
                annotations.text("metrics-prefix"),
                interval,
                annotations.text("runbooks"),
                annotations.duration("slow-p95"),
                spike,
                annotations.count("spike-least"));
    }
}
