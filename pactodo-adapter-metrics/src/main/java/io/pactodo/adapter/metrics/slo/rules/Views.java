package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.List;
import java.util.Map;

/**
 * What is read at a glance, over five minutes: {@code pactodo:sli:*} for what is measured right, and {@code pactodo:doc:*}
 * for the words of the document, mended only where they do not run.
 */
final class Views {
    private final Measuring measuring;
    private final List<String> latencyBounds;

    /** @param latencyBounds of the buckets between which latencies are told apart */
    Views(Measuring measuring, List<String> latencyBounds) {
        this.measuring = measuring;
        this.latencyBounds = latencyBounds;
    }

    /** Whether it can be reached: an outage is the worst event, and not the absence of events. */
    Rule alive() {
        // What was seen before and is gone is away; what was never seen is nothing yet.
        return new Rule.Recording(
                Series.ALIVE,
                "(max(up{job=\"" + measuring.job() + "\"}) or last_over_time(" + Series.ALIVE
                        + "[1d]) * 0)\n  * (max(probe_success{job=\"" + measuring.probeJob() + "\"}) or vector(1))");
    }

    /** {@code pactodo:sli:*}; absent while nothing happens. */
    List<Rule> indicators() {
        Selector duration =
                measuring.http("http_request_duration_seconds_bucket").with("status", "!~", "5..");
        Selector count = measuring.http("http_request_duration_seconds_count").with("status", "!~", "5..");
        Selector requests = measuring.http("http_request_total");
        return List.of(
                new Rule.Recording("pactodo:sli:task_success", share(Named.AVAILABILITY)),
                new Rule.Recording(
                        "pactodo:sli:availability", "(" + Series.ALIVE + " == 0) or pactodo:sli:task_success"),
                new Rule.Recording("pactodo:sli:latency", share(Named.LATENCY)),
                new Rule.Recording("pactodo:sli:error_rate", "1 - " + share(Named.ERRORS)),
                new Rule.Recording(
                        "pactodo:sli:client_error_rate",
                        increase(requests.with("status", "=~", "4..")) + "\n  / (" + increase(requests) + " > 0)"),
                new Rule.Recording(
                        "pactodo:sli:latency_under",
                        "sum by (le) (increase(" + duration.with("le", "=~", String.join("|", latencyBounds))
                                + "[5m]))\n  / on () group_left () (" + increase(count) + " > 0)"),
                new Rule.Recording(
                        "pactodo:sli:latency_p95",
                        "histogram_quantile(0.95, sum by (le) (rate(" + duration + "[5m])))\n  and on () ("
                                + increase(count) + " > 0)"));
    }

    private static String share(Named name) {
        return "sum(1 - " + Series.of(Series.BAD, name.slo(), "5m") + " / (" + Series.of(Series.TOTAL, name.slo(), "5m")
                + " > 0))";
    }

    private static String increase(Selector selector) {
        return "sum(increase(" + selector + "[5m]))";
    }

    /** {@code pactodo:doc:*}: what the document wrote, with a range and with both sides of a ratio summed. */
    List<Rule> document() {
        Selector requests = measuring.http("http_request_total");
        Selector good = requests.with("status", "=~", "2..");
        return List.of(
                rate("pactodo:doc:task_success", good),
                new Rule.Recording(
                        "pactodo:doc:availability",
                        "sum(rate(" + good + "[5m]))\n  / (sum(rate(" + requests + "[5m])) > 0)"),
                rate("pactodo:doc:error_rate", requests.with("status", "=~", "4..|5..")),
                new Rule.Recording(
                        "pactodo:doc:latency_bucket",
                        "sum by (le) (rate(" + measuring.http("http_request_duration_seconds_bucket") + "[5m]))",
                        Map.of()),
                rate("pactodo:doc:create_task", measuring.ours("create_task_total")),
                rate("pactodo:doc:delete_task", measuring.ours("delete_task_total")));
    }

    private static Rule rate(String series, Selector selector) {
        return new Rule.Recording(series, "sum(rate(" + selector + "[5m]))");
    }
}
