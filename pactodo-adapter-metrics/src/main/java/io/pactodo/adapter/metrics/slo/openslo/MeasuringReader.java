package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;

/** Reads the kind Service. */
final class MeasuringReader {
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
}
