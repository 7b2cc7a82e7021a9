package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.util.List;

/** The panels that the document names, under its names, and what else it measures. */
final class PromisePanels {
    private static final List<String> IN_TIME = List.of("dark-green", "green", "yellow");
    private static final String TOO_LATE = "red";

    private final Catalogue catalogue;

    PromisePanels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Panel taskSuccess() {
        return reaching(
                Named.AVAILABILITY,
                Panel.of(
                                1,
                                Look.LINES,
                                "Task Success SLO",
                                "percentunit",
                                "The share of the requests for tasks that did not fail for the fault of this side, over the"
                                        + " last five minutes. The line is the objective. No request, no point.")
                        .with("pactodo:sli:task_success", "successful"));
    }

    Panel errorRate() {
        Promise promise = catalogue.promise(Named.ERRORS_OF_A_DAY);
        BigDecimal share = promise.objective().budget().share();
        return Panel.of(
                        2,
                        Look.LINES,
                        "Error Rate SLO",
                        "percentunit",
                        "The shares of all requests that were answered with a 5xx and with a 4xx, over the last five"
                                + " minutes, and with a 5xx today, in UTC. The line is what may be 5xx in a day; 4xx are"
                                + " the clients' doing and no part of the objective.")
                .with("pactodo:sli:error_rate", "5xx")
                .with("pactodo:sli:client_error_rate", "4xx")
                .with(
                        Series.of(Series.BAD, promise.name(), promise.windowLabel()) + " / ("
                                + Series.of(Series.TOTAL, promise.name(), promise.windowLabel()) + " > 0)",
                        "5xx of the day")
                .with(Thresholds.atMost(share))
                .with(Axis.upTo(share));
    }

    /** Differences of the buckets, which are cumulative: stacked as they are, they would count the fast ones thrice. */
    Panel latency() {
        Panel panel = Panel.of(
                        3,
                        Look.STACK,
                        "Latency SLO",
                        "percentunit",
                        "How long answers took, as shares of all that were no 5xx, over the last five minutes. The"
                                + " bands below the last one together have to reach the line, which is the objective.")
                .with(Axis.WHOLE);
        String last = "";
        for (String bound : catalogue.latencyBounds()) {
            panel = last.isEmpty()
                    ? panel.with(under(bound), "under " + milliseconds(bound))
                    : panel.with(
                            under(bound) + " - ignoring (le) " + under(last),
                            milliseconds(last) + " to " + milliseconds(bound));
            last = bound;
        }
        panel = panel.with("1 - " + under(last), "over " + milliseconds(last));
        int over = panel.queries().size() - 1;
        for (int place = 0; place < over; place++) {
            panel = panel.with(Deviation.colour(place, IN_TIME.get(place)));
        }
        panel = panel.with(Deviation.colour(over, TOO_LATE));
        return panel.with(
                Thresholds.atLeast(catalogue.promise(Named.LATENCY).objective().target()));
    }

    private static String under(String bound) {
        return "pactodo:sli:latency_under{le=\"" + bound + "\"}";
    }

    private static String milliseconds(String seconds) {
        return new BigDecimal(seconds).movePointRight(3).stripTrailingZeros().toPlainString() + " ms";
    }

    Panel availability() {
        return reaching(
                Named.AVAILABILITY,
                Panel.of(
                                4,
                                Look.LINES,
                                "Availability SLO",
                                "percentunit",
                                "The share of the requests for tasks that were served, over the last five minutes, and 0"
                                        + " while PacToDo cannot be reached. The line is the objective. Beside it the ratio"
                                        + " as it was first promised, 2xx to all: it blames 4xx on this side and does not"
                                        + " see an outage.")
                        .with("pactodo:sli:availability", "available")
                        .with(Series.ALIVE, "can be reached")
                        .with("pactodo:doc:availability", "2xx / all"));
    }

    Panel percentile() {
        BigDecimal bound = catalogue.promise(Named.LATENCY).bound().orElseThrow();
        return Panel.of(
                        11,
                        Look.LINES,
                        "95th percentile",
                        "s",
                        "Nineteen of twenty answers that were no 5xx took no longer, over the last five minutes. The"
                                + " lower line is where a warning is given, the upper one is the objective's.")
                .with("pactodo:sli:latency_p95", "95 %")
                .with(Thresholds.NONE.from(seconds(), Thresholds.WARNING).from(bound, Thresholds.BAD))
                .with(Axis.upTo(bound));
    }

    private BigDecimal seconds() {
        return new BigDecimal(Bounds.text(catalogue.measuring().slowP95()));
    }

    Panel document() {
        return Panel.of(
                        12,
                        Look.LINES,
                        "Rates of the document",
                        "reqps",
                        "What the document calls task success rate, error rate and task endpoints rate, in its own words:"
                                + " answers of 2xx, answers of 4xx or 5xx, and tasks created and deleted, per second.")
                .with("pactodo:doc:task_success", "2xx")
                .with("pactodo:doc:error_rate", "4xx and 5xx")
                .with("pactodo:doc:create_task", "tasks created")
                .with("pactodo:doc:delete_task", "tasks deleted")
                .with(Axis.FROM_ZERO);
    }

    private Panel reaching(Named promise, Panel panel) {
        BigDecimal target = catalogue.promise(promise).objective().target();
        return panel.with(Thresholds.atLeast(target)).with(Axis.around(target));
    }
}
