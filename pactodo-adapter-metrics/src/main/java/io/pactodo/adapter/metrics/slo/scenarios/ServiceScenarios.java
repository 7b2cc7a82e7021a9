package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The alerts beside the budgets: each one fires for its own reason, and not a moment before. Every 15 s. */
final class ServiceScenarios {
    private static final int SCRAPES = 24;
    private static final String ERRORS = Named.ERRORS.slo();
    private static final String ERROR_RATE = "pactodo:sli:error_rate";
    private static final String PERCENTILE = "pactodo:sli:latency_p95";
    private static final String SLOW = "PacToDoSlow/warning";
    private static final String NODE = "instance=\"%s\",job=\"%s\"";

    private final Catalogue catalogue;
    private final Measuring measuring;

    ServiceScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                catalogue,
                "service",
                "Nodes, probes, the pool, spikes, and Prometheus itself.",
                List.of("now", "alerts"),
                "15s",
                List.of(
                        oneOfTwo(),
                        probe(),
                        removed(),
                        neverThere(),
                        unmeasured(),
                        spike(),
                        smallSpike(),
                        slowAndFewFail(),
                        percentileOfFew(),
                        percentileAtItsBound(),
                        pool(),
                        busyPool(),
                        vainWaits(),
                        unanswered(),
                        behind(),
                        blind("rule_evaluation_failures_total", 1),
                        blind("rule_group_iterations_missed_total", 1),
                        blind("notifications_dropped_total", 1),
                        lonely(),
                        blindProbe(),
                        otherJobs()));
    }

    private Scenario oneOfTwo() {
        return new Scenario("one of two nodes is down, and the service is not", "15s")
                .series(up("a"), Samples.level(1, SCRAPES))
                .series(up("b"), Samples.level(1, 8).then(0, 8).then(1, 8))
                .series(requests("a"), Samples.level(0, SCRAPES))
                .series(requests("b"), Samples.level(0, SCRAPES))
                .near("2m30s", Series.ALIVE, 1, 0)
                .firing("2m15s")
                .firing("2m30s", "PacToDoTargetDown/ticket")
                .firing("4m15s");
    }

    private Scenario probe() {
        return alive("the probe gets no answer, though the scrape does")
                .series(
                        "probe_success{" + NODE.formatted("a", measuring.probeJob()) + "}",
                        Samples.level(1, 8).then(0, 4).then(1, 12))
                .near("2m15s", Series.ALIVE, 0, 0)
                .firing("2m15s")
                .firing("2m30s", "PacToDoDown/page")
                .near("3m15s", Series.ALIVE, 1, 0)
                .firing("3m15s");
    }

    private Scenario removed() {
        return new Scenario("a target that is there no more is away, not unknown", "15s")
                .series(up("a"), Samples.level(1, 8).gone(16))
                .series(requests("a"), Samples.level(0, 8).gone(16))
                .near("2m15s", Series.ALIVE, 0, 0)
                .firing("2m30s", "PacToDoDown/page")
                .firing("3m", "PacToDoDown/page")
                .firing("3m15s", "PacToDoDown/page", "PacToDoMetricsAbsent/ticket");
    }

    private Scenario neverThere() {
        return new Scenario("what was never there is not measured, and no outage", "15s")
                .series("unrelated", Samples.level(1, SCRAPES))
                .none("5m", Series.ALIVE)
                .near("0s", "ALERTS{alertname=\"PacToDoWatchdog\",severity=\"none\"}", 1, 0)
                .firing("45s")
                .firing("1m", "PacToDoMetricsAbsent/ticket");
    }

    private Scenario unmeasured() {
        return new Scenario("a target without the metrics of the objectives is told of", "15s")
                .series(up("a"), Samples.level(1, SCRAPES))
                .series(up("b"), Samples.level(1, SCRAPES))
                .series(requests("b"), Samples.level(0, SCRAPES))
                .firing("45s")
                .firing("1m", "PacToDoMetricsAbsent/ticket");
    }

    /** In five minutes of 20 scrapes with 100 requests each, so many fail that it takes some scrapes to be a spike. */
    private Scenario spike() {
        double share = measuring.spikeShare().doubleValue();
        long failing = Math.max(1, Math.min(100, Math.round(600 * share)));
        int enough = (int) Math.floor(20 * 100 * share / failing);
        int bad = Math.max(6, enough + 3);
        return new Scenario("a spike of 5xx is told of while it lasts", "15s")
                .series(up("a"), Samples.level(1, 72))
                .with(post("200")
                        .fast(100, 24)
                        .fast(100 - failing, bad)
                        .fast(100, 48 - bad)
                        .all())
                .with(post("500")
                        .fast(0, 24)
                        .fast(failing, bad)
                        .fast(0, 48 - bad)
                        .all())
                .firing(360 + 15 * enough + "s")
                .firing(360 + 15 * (enough + 1) + "s")
                .firing("13m");
    }

    /** One less than a spike has. */
    private long few() {
        return Math.max(0, measuring.spikeLeast().longValue() - 1);
    }

    /** What happened before the five minutes does not make one either. */
    private Scenario smallSpike() {
        long few = few();
        return new Scenario("few 5xx of few requests are no spike", "15s")
                .series(up("a"), Samples.level(1, 66))
                .with(post("200").fast(1000, 4).fast(0, 62).all())
                .with(post("500")
                        .fast(0, 24)
                        .fast(few, 1)
                        .fast(0, 1)
                        .fast(2, 1)
                        .fast(0, 33)
                        .fast(3, 1)
                        .fast(0, 5)
                        .all())
                .expect(Counts.failed("6m15s", ERROR_RATE, ERRORS, 0))
                .firing("6m30s")
                .firing("6m45s")
                .expect(Counts.failed("15m15s", ERROR_RATE, ERRORS, 0))
                .firing("15m15s");
    }

    /** Another objective has enough that are bad, in another way. */
    private Scenario slowAndFewFail() {
        long few = few();
        return new Scenario("many slow answers do not make a spike of few 5xx", "15s")
                .series(up("a"), Samples.level(1, 24))
                .with(post("200").slow(2, 24).all())
                .with(post("500").fast(0, 8).fast(few, 1).fast(0, 15).all())
                .expect(Counts.isWorse("3m", ERROR_RATE, ERRORS, measuring.spikeShare()))
                .firing("3m")
                .firing("4m");
    }

    /** Just below the bound for ten minutes, and then just above. */
    private Scenario percentileAtItsBound() {
        String labels = "{" + NODE.formatted("a", measuring.job()) + ",status=\"200\",path=\"/docs\"";
        String bucket = measuring.http("http_request_duration_seconds_bucket").metric() + labels + ",le=\"%s\"}";
        String count = measuring.http("http_request_duration_seconds_count").metric() + labels + "}";
        double bound = Bounds.seconds(measuring.slowP95());
        Optional<Double> below = Bounds.below(bound);
        double above = Bounds.above(bound).orElseThrow();
        Scenario scenario = new Scenario("slow is what takes longer than the bound, and not what is near it", "15s")
                .series(up("a"), Samples.level(1, 80))
                .series(requests("a"), Samples.level(0, 80));
        below.ifPresent(faster -> scenario.series(bucket.formatted(faster), Samples.level(0, 80)));
        return scenario.series(
                        bucket.formatted(bound), Samples.from(0).up(10, 40).flat(40))
                .series(bucket.formatted(above), Samples.from(0).up(10, 80))
                .series(bucket.formatted("+Inf"), Samples.from(0).up(10, 80))
                .series(count, Samples.from(0).up(10, 80))
                .near("9m", PERCENTILE, nearly(below.orElse(0.0), bound), 0.001)
                .firing("9m")
                .firing("15m")
                .near("17m", PERCENTILE, nearly(bound, above), 0.001)
                .firing("17m", SLOW);
    }

    /** The 95th percentile of what is evenly spread. */
    private static double nearly(double from, double to) {
        return BigDecimal.valueOf(to)
                .subtract(BigDecimal.valueOf(from))
                .multiply(new BigDecimal("0.95"))
                .add(BigDecimal.valueOf(from))
                .doubleValue();
    }

    private Scenario percentileOfFew() {
        Requests few = post("200").fast(0, 4);
        Requests enough = new Requests(catalogue, "PUT", "/docs", "200").fast(0, 64);
        for (int i = 0; i < 40; i++) {
            few.slow(1, 1).slow(0, 1);
            enough.slow(i < 10 ? 0 : 1, 1).slow(1, 1);
        }
        return new Scenario("a percentile of few requests is none", "15s")
                .series(up("a"), Samples.level(1, 140))
                .with(few.all())
                .with(enough.all())
                .near("15m", PERCENTILE + " > bool " + Bounds.text(measuring.slowP95()), 1, 0)
                .firing("16m")
                .firing("26m", SLOW);
    }

    private Scenario pool() {
        return alive("somebody waits while all connections are in use")
                .series(pool("pending_threads"), Samples.level(0, 4).then(1, 12).then(0, 8))
                .series(pool("active_connections"), Samples.level(8, SCRAPES))
                .series(pool("max_connections"), Samples.level(8, SCRAPES))
                .series(pool("connection_timeout_total"), Samples.level(0, SCRAPES))
                .firing("2m")
                .firing("2m15s", "PacToDoPoolExhausted/ticket")
                .firing("4m15s");
    }

    private Scenario busyPool() {
        return alive("a full pool for which nobody waits is no matter, and neither is a wait that ends")
                .series(pool("pending_threads"), Samples.level(0, 12).then(1, 8).then(0, 4))
                .series(pool("active_connections"), Samples.level(8, 11).then(7, 13))
                .series(pool("max_connections"), Samples.level(8, SCRAPES))
                .firing("2m")
                .firing("4m30s")
                .firing("6m");
    }

    private Scenario vainWaits() {
        return alive("waiting in vain is told of, too")
                .series(
                        pool("connection_timeout_total"),
                        Samples.from(0).flat(4).up(1, 6).flat(14))
                .firing("2m")
                .firing("2m15s", "PacToDoPoolExhausted/ticket")
                .firing("3m", "PacToDoPoolExhausted/ticket")
                .firing("4m");
    }

    /** At 45 minutes there is a quarter of an hour left. */
    private Scenario unanswered() {
        return alive("nobody has acknowledged an incident for longer than 45 minutes")
                .series(
                        "pactodo_incident_unanswered_seconds{" + NODE.formatted("i", "pactodo-incidents") + "}",
                        Samples.level(0, 4).then(2700, 4).then(2701, 8).then(0, 8))
                .series(
                        "pactodo_incident_unanswered_seconds{" + NODE.formatted("z", "other") + "}",
                        Samples.level(9000, SCRAPES))
                .firing("2m")
                .firing("2m15s", "PacToDoIncidentUnanswered/page")
                .firing("4m15s");
    }

    /** Where no other tool is told, there is no such series. */
    private Scenario behind() {
        return alive("another tool has not taken what happened more than 15 minutes ago")
                .series(
                        "pactodo_incident_webhook_oldest_seconds{" + NODE.formatted("i", "pactodo-incidents") + "}",
                        Samples.level(0, 4).then(900, 4).then(901, 8).then(0, 8))
                .series(
                        "pactodo_incident_webhook_oldest_seconds{" + NODE.formatted("z", "other") + "}",
                        Samples.level(9000, SCRAPES))
                .firing("2m")
                .firing("2m15s", "PacToDoWebhookBehind/ticket")
                .firing("4m15s");
    }

    private Scenario blind(String counter, int step) {
        return alive("Prometheus itself is in trouble: " + counter)
                .series(prometheus(counter), Samples.from(0).flat(4).up(step, 1).flat(23))
                .series(prometheus("notifications_alertmanagers_discovered"), Samples.level(1, 28))
                .firing("2m")
                .firing("2m15s", "PacToDoPrometheusBlind/page")
                .firing("5m45s", "PacToDoPrometheusBlind/page")
                .firing("6m30s");
    }

    private Scenario lonely() {
        return alive("Prometheus knows no Alertmanager")
                .series(
                        prometheus("notifications_alertmanagers_discovered"),
                        Samples.level(1, 4).then(0, 8).then(1, 12))
                .firing("2m")
                .firing("2m15s", "PacToDoPrometheusBlind/page")
                .firing("3m15s");
    }

    private Scenario blindProbe() {
        return alive("the exporter of the probe is away, and PacToDo is not")
                .series(
                        "up{" + NODE.formatted("a", measuring.probeJob()) + "}",
                        Samples.level(1, 4).then(0, 8).then(1, 12))
                .near("2m15s", Series.ALIVE, 1, 0)
                .firing("2m")
                .firing("2m15s", "PacToDoPrometheusBlind/page")
                .firing("3m15s");
    }

    private Scenario otherJobs() {
        return alive("what other jobs do is none of our business")
                .series("up{instance=\"z\",job=\"other\"}", Samples.level(0, SCRAPES))
                .series("probe_success{instance=\"z\",job=\"other\"}", Samples.level(0, SCRAPES))
                .series(
                        "hikaricp_connection_timeout_total{instance=\"z\",job=\"other\"}",
                        Samples.from(0).up(1, SCRAPES))
                .series(
                        "prometheus_notifications_dropped_total{instance=\"z\",job=\"other\"}",
                        Samples.from(0).up(1, SCRAPES))
                .series(
                        "prometheus_notifications_alertmanagers_discovered{instance=\"z\",job=\"other\"}",
                        Samples.level(0, SCRAPES))
                .series(
                        "prometheus_rule_evaluation_failures_total{instance=\"z\",job=\"other\"}",
                        Samples.from(0).up(1, SCRAPES))
                .series(
                        "prometheus_rule_group_iterations_missed_total{instance=\"z\",job=\"other\"}",
                        Samples.from(0).up(1, SCRAPES))
                .series(
                        measuring.http("http_request_total").metric() + "{instance=\"z\",job=\"other\",status=\"500\"}",
                        Samples.from(0).up(100, SCRAPES))
                .firing("6m");
    }

    private Scenario alive(String name) {
        return new Scenario(name, "15s")
                .series(up("a"), Samples.level(1, 28))
                .series(requests("a"), Samples.level(0, 28));
    }

    private Requests post(String status) {
        return new Requests(catalogue, "POST", "/docs", status);
    }

    private String up(String node) {
        return "up{" + NODE.formatted(node, measuring.job()) + "}";
    }

    private String requests(String node) {
        return measuring.http("http_request_total").metric() + "{" + NODE.formatted(node, measuring.job()) + "}";
    }

    private String pool(String name) {
        return "hikaricp_" + name + "{" + NODE.formatted("a", measuring.job()) + ",pool=\"p\"}";
    }

    private String prometheus(String name) {
        return "prometheus_" + name + "{" + NODE.formatted("p", measuring.prometheusJob()) + "}";
    }
}
