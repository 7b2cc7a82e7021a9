package io.pactodo.adapter.metrics.slo.dashboards;

/** The pool of connections, and what is seen of the database through it. */
final class StorePanels {
    private static final String POOL = "instance, pool";
    private static final String POOL_LEGEND = "{{instance}} {{pool}}";

    private final NodeSeries series;

    StorePanels(NodeSeries series) {
        this.series = series;
    }

    Panel connections() {
        return Panel.of(
                        7,
                        Look.LINES,
                        "Connections of the pool",
                        "none",
                        "Those in use, those that wait to be used, the most that there may be, and the requests that wait for"
                                + " one. In use as many as there may be and some that wait: the database is too slow or the"
                                + " pool too small.")
                .with(gauge("hikaricp_active_connections"), "in use, " + POOL_LEGEND)
                .with(gauge("hikaricp_idle_connections"), "idle, " + POOL_LEGEND)
                .with(gauge("hikaricp_max_connections"), "most, " + POOL_LEGEND)
                .with(gauge("hikaricp_pending_threads"), "waiting for one, " + POOL_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    private String gauge(String name) {
        return series.ours(name).toString();
    }

    Panel waiting() {
        return Panel.of(
                        8,
                        Look.LINES,
                        "Wait for a connection",
                        "ns",
                        "Nineteen of twenty waits for a connection of the pool were no longer.")
                .with(NodeSeries.percentile(series.ours("hikaricp_connection_acquired_nanos"), POOL), POOL_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    Panel inVain() {
        return Panel.of(
                        9,
                        Look.LINES,
                        "Waits in vain",
                        "ops",
                        "Who waited for a connection until the time was up, and got none. Each is an answer of 503.")
                .with(NodeSeries.rate(series.ours("hikaricp_connection_timeout_total"), POOL), POOL_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    Panel inUse() {
        return Panel.of(
                        15,
                        Look.LINES,
                        "Database: time in use",
                        "ms",
                        "Nineteen of twenty uses of a connection took no longer: the transactions, as PacToDo sees them.")
                .with(NodeSeries.percentile(series.ours("hikaricp_connection_usage_millis"), POOL), POOL_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    Panel opened() {
        return Panel.of(
                        16,
                        Look.LINES,
                        "Database: connections opened",
                        "cps",
                        "The pool keeps its connections. Many new ones mean that the database ends them, or was away.")
                .with(NodeSeries.rate(series.ours("hikaricp_connection_creation_millis_count"), POOL), POOL_LEGEND)
                .with(Axis.FROM_ZERO);
    }

    Panel away() {
        return Panel.of(
                        17,
                        Look.LINES,
                        "Database: out of reach",
                        "reqps",
                        "Answers of 503 by their routes: the database was away, or too busy to be waited for.")
                .with(
                        NodeSeries.rate(
                                series.http("http_request_duration_seconds_count")
                                        .with("status", "=", "503"),
                                "method, path"),
                        "{{method}} {{path}}")
                .with(Axis.FROM_ZERO);
    }
}
