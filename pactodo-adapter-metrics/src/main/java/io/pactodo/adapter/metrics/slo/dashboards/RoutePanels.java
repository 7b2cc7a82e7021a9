package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.math.BigDecimal;
import java.util.List;

/** Rate, errors and duration of each route. */
final class RoutePanels {
    private static final String ROUTE = "method, path";
    private static final String ROUTE_LEGEND = "{{method}} {{path}}";
    private static final List<String> CHANGES = List.of("create", "update", "complete", "delete", "restore");

    private final Catalogue catalogue;
    private final NodeSeries series;

    RoutePanels(Catalogue catalogue, NodeSeries series) {
        this.catalogue = catalogue;
        this.series = series;
    }

    private Selector answers() {
        return series.http("http_request_duration_seconds_count");
    }

    private Selector with(String status) {
        return answers().with("status", "=~", status);
    }

    Panel requests() {
        return Panel.of(1, Look.LINES, "Requests by route", "reqps", "Of the routes that are asked for at all.")
                .with(NodeSeries.rate(answers(), ROUTE) + " > 0", ROUTE_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    Panel errors() {
        BigDecimal share =
                catalogue.promise(Named.ERRORS_OF_A_DAY).objective().budget().share();
        return Panel.of(
                        2,
                        Look.LINES,
                        "Errors by route",
                        "percentunit",
                        "The share of each route's answers that were 5xx. The line is what may be 5xx of all routes in a"
                                + " day: a single route above it may still be within the objective.")
                .with(
                        NodeSeries.rate(with("5.."), ROUTE) + "\n  / (" + NodeSeries.rate(answers(), ROUTE) + " > 0)",
                        ROUTE_LEGEND)
                .with(Thresholds.atMost(share))
                .with(Axis.upTo(share));
    }

    Panel duration() {
        BigDecimal bound = catalogue.promise(Named.LATENCY).bound().orElseThrow();
        Selector durations = series.http("http_request_duration_seconds").with("status", "!~", "5..");
        return Panel.of(
                        3,
                        Look.LINES,
                        "Duration by route",
                        "s",
                        "Nineteen of twenty answers of each route that were no 5xx took no longer. The line is the objective's"
                                + " bound.")
                .with(NodeSeries.percentile(durations, ROUTE), ROUTE_LEGEND)
                .with(Thresholds.atMost(bound))
                .with(Axis.upTo(bound));
    }

    Panel clientErrors() {
        return Panel.of(
                        4,
                        Look.LINES,
                        "Client errors by route",
                        "reqps",
                        "Answers of 4xx. Many at once are a client with a mistake, or somebody who looks for holes.")
                .with(NodeSeries.rate(with("4.."), ROUTE + ", status") + " > 0", "{{status}} " + ROUTE_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    Panel statuses() {
        return Panel.of(5, Look.LINES, "Answers by status", "reqps", "Of all routes together.")
                .with(NodeSeries.rate(series.http("http_request_total"), "status") + " > 0", "{{status}}")
                .with(Axis.FROM_ZERO);
    }

    Panel exceptions() {
        return Panel.of(
                        6,
                        Look.LINES,
                        "Uncaught exceptions",
                        "reqps",
                        "Requests that ended in an exception which nobody caught. Each of them is a bug; the log has it.")
                .with(NodeSeries.rate(series.http("http_request_exceptions_total"), "method"), "{{method}}")
                .with(Axis.FROM_ZERO);
    }

    Panel tasks() {
        Panel panel = Panel.of(
                        10,
                        Look.LINES,
                        "Changes of tasks",
                        "ops",
                        "What was committed. Completing a task is updating it, and is counted as both.")
                .with(Axis.FROM_ZERO);
        for (String change : CHANGES) {
            panel = panel.with(NodeSeries.rate(series.ours(change + "_task_total")), change);
        }
        return panel;
    }
}
