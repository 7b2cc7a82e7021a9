package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;

/** Expressions on what the chosen nodes themselves serve. */
final class NodeSeries {
    private static final String RANGE = "[$__rate_interval]";

    private final Measuring measuring;

    NodeSeries(Measuring measuring) {
        this.measuring = measuring;
    }

    /** An HTTP series of them. */
    Selector http(String name) {
        return chosen(measuring.http(name));
    }

    /** Another series of them. */
    Selector ours(String name) {
        return chosen(measuring.ours(name));
    }

    private static Selector chosen(Selector selector) {
        return selector.with("instance", "=~", "$instance");
    }

    /** Per second, by some labels. */
    static String rate(Selector counter, String labels) {
        return "sum by (" + labels + ") (rate(" + counter + RANGE + "))";
    }

    /** Per second, in all. */
    static String rate(Selector counter) {
        return "sum(rate(" + counter + RANGE + "))";
    }

    /** Of which 95 % of what a histogram observed was less; nothing where nothing was observed. */
    static String percentile(Selector histogram, String labels) {
        Selector buckets = new Selector(histogram.metric() + "_bucket", histogram.matchers());
        Selector count = new Selector(histogram.metric() + "_count", histogram.matchers());
        return "histogram_quantile(0.95, " + rate(buckets, labels + ", le") + ")\n  and on (" + labels + ") ("
                + rate(count, labels) + " > 0)";
    }
}
