package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.stream.Stream;

/** Reads the kind SLI. */
final class IndicatorReader {
    Indicator read(Section document) {
        Section spec = document.section("spec");
        spec.mayHave("description");
        if (spec.has("thresholdMetric")) {
            throw spec.wrong(
                    "thresholdMetric", "cannot be counted: there are no events in it; write it as a ratioMetric.");
        }
        Section ratio = spec.section("ratioMetric");
        return ratio.has("raw") ? level(ratio) : counted(ratio);
    }

    private static Indicator level(Section ratio) {
        ratio.mayHave("counter");
        ratio.oneOf("rawType", "success");
        return new Indicator.Level(selector(ratio, "raw"));
    }

    private static Indicator counted(Section ratio) {
        ratio.oneOf("counter", "true");
        if (ratio.has("good") == ratio.has("bad")) {
            throw ratio.wrong("total", "has to stand beside either good or bad, and not beside both.");
        }
        Selector total = selector(ratio, "total");
        return ratio.has("good")
                ? new Indicator.Good(selector(ratio, "good"), total)
                : new Indicator.Bad(selector(ratio, "bad"), total);
    }

    private static Selector selector(Section ratio, String key) {
        Section source = ratio.section(key).section("metricSource");
        source.mayHave("metricSourceRef");
        if (source.has("type")) {
            source.oneOf("type", "Prometheus");
        }
        Section spec = source.section("spec");
        String query = spec.text("query");
        Selector selector = Selector.parse(query)
                .orElseThrow(() -> spec.wrong(
                        "query",
                        "is '" + query
                                + "' and has to be a name and labels alone, such as requests_total{status=~\"5..\"}:"
                                + " what is summed over which time is generated."));
        Stream.concat(selector.objection().stream(), Bounds.objection(selector).stream())
                .findFirst()
                .ifPresent(objection -> {
                    throw spec.wrong("query", objection);
                });
        return selector;
    }
}
