package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Every figure for itself: what was promised, and what is read off counters. Scraped every 15 s, evaluated every minute. */
final class FigureScenarios {
    private static final int PER_MINUTE = 4;

    private final Catalogue catalogue;
    private final Measuring measuring;

    FigureScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    List<Generated> files() {
        return List.of(
                ScenarioFile.of(catalogue, "promises", "What was promised.", List.of("now"), "1m", List.of(promised())),
                ScenarioFile.of(
                        catalogue,
                        "figures",
                        "What is read off counters.",
                        List.of("now", "document"),
                        "1m",
                        List.of(mixed(), withoutCounters())));
    }

    private Scenario promised() {
        Scenario scenario =
                new Scenario("what was promised can be read", "1m").series("unrelated", Samples.level(1, 1));
        for (Promise promise : catalogue.promises()) {
            String slo = "{slo=\"" + promise.name() + "\"}";
            String info = Series.INFO + "{slo=\"" + promise.name() + "\",window=\"" + promise.windowLabel()
                    + "\",promise=\"" + promise.promise() + "\",unit=\"" + promise.unit() + "\"}";
            double seconds = (double) promise.window().length().toSeconds();
            scenario.near(
                            "0s",
                            Series.OBJECTIVE + slo,
                            promise.objective().target().doubleValue(),
                            0)
                    .near(
                            "0s",
                            Series.BUDGET + slo,
                            promise.objective().budget().share().doubleValue(),
                            0)
                    .near("0s", Series.WINDOW_SECONDS + slo, seconds, 0)
                    .near("0s", info, 1, 0);
        }
        return scenario;
    }

    /** A counter of failures that is not there means none; good ones that are not there mean that nothing was good. */
    private Scenario withoutCounters() {
        int scrapes = 62 * PER_MINUTE;
        String labels = "{instance=\"a\",job=\"" + measuring.job() + "\",method=\"GET\",status=\"200\"";
        return scenario("a counter that is not there counts as nothing", scrapes)
                .series(
                        measuring.http("http_request_total").metric() + labels + "}",
                        Samples.from(0).up(10, scrapes))
                .series(
                        measuring.http("http_request_duration_seconds_count").metric() + labels
                                + ",path=\"/api/tasks\"}",
                        Samples.from(0).up(10, scrapes))
                .with(this::counted);
    }

    /** Five more at each scrape, four of them in time. */
    private Consumer<Scenario> incidents(int scrapes) {
        return scenario -> Incidents.of(catalogue)
                .ifPresent(incidents -> scenario.series(
                                incidents.good(), Samples.from(0).up(4, scrapes))
                        .series(incidents.all(), Samples.from(0).up(5, scrapes)));
    }

    /** Every figure once, where each part of the traffic has a size of its own. */
    private Scenario mixed() {
        int scrapes = 62 * PER_MINUTE;
        return scenario("each figure is that of its own part of the traffic", scrapes)
                .with(tasks("200").fast(550, scrapes).all())
                .with(tasks("404").slow(150, scrapes).all())
                .with(tasks("503").fast(20, scrapes).all())
                .with(new Requests(catalogue, "POST", "/docs", "201")
                        .slow(200, scrapes)
                        .all())
                .with(new Requests(catalogue, "PUT", "/docs", "500")
                        .slow(80, scrapes)
                        .all())
                .series(
                        "create_task_total{instance=\"a\",job=\"" + measuring.job() + "\"}",
                        Samples.from(0).up(30, scrapes))
                .series(
                        "delete_task_total{instance=\"a\",job=\"" + measuring.job() + "\"}",
                        Samples.from(0).up(15, scrapes))
                .with(incidents(scrapes))
                .with(this::counted)
                .expect(Counts.covered("15m", Named.LATENCY.slo(), "5m", 1, 0))
                .expect(Counts.covered("15m", Named.LATENCY.slo(), "30m", 0.5, 0.04))
                .expect(Counts.covered("15m", Named.LATENCY.slo(), "1h", 0.25, 0.02))
                .expect(Counts.covered("62m", Named.LATENCY.slo(), "30m", 1, 0))
                .expect(Counts.covered("62m", Named.LATENCY.slo(), "1h", 1, 0))
                .expect(Counts.good("62m", "pactodo:sli:task_success", Named.AVAILABILITY.slo(), 0.0001))
                .expect(Counts.good("62m", "pactodo:sli:availability", Named.AVAILABILITY.slo(), 0.0001))
                .expect(Counts.good("62m", "pactodo:sli:latency", Named.LATENCY.slo(), 0.0001))
                .expect(Counts.failed("62m", "pactodo:sli:error_rate", Named.ERRORS.slo(), 0.0001))
                .near("62m", "pactodo:sli:client_error_rate", 0.15, 0.0001)
                .near(
                        "62m",
                        "pactodo:sli:latency_under{le=\""
                                + catalogue.latencyBounds().get(0) + "\"}",
                        550.0 / 900,
                        0.0001)
                .near(
                        "62m",
                        "count(pactodo:sli:latency_under)",
                        catalogue.latencyBounds().size(),
                        0)
                .near("62m", "pactodo:sli:latency_p95", percentile(), 0.0001)
                .near("62m", "pactodo:doc:task_success", 750.0 / 15, 0.0001)
                .near("62m", "pactodo:doc:availability", 0.75, 0.0001)
                .near("62m", "pactodo:doc:error_rate", 250.0 / 15, 0.0001)
                .near(
                        "62m",
                        "pactodo:doc:latency_bucket{le=\""
                                + Buckets.of(catalogue).highest() + "\"}",
                        570.0 / 15,
                        0.0001)
                .near(
                        "62m",
                        "count(pactodo:doc:latency_bucket)",
                        Buckets.of(catalogue).count(),
                        0)
                .near("62m", "pactodo:doc:create_task", 2, 0.0001)
                .near("62m", "pactodo:doc:delete_task", 1, 0.0001)
                .near("62m", "count(pactodo:slo_info)", catalogue.promises().size(), 0);
    }

    /** Of 900 that did not fail, 350 are slow, and 305 of these are up to the percentile; nothing is told from above the last bound. */
    private double percentile() {
        Buckets buckets = Buckets.of(catalogue);
        double from = buckets.highest();
        return from + (buckets.next().orElse(from) - from) * 305 / 350;
    }

    /** All events of each objective, and the bad ones, over each time that is read off counters. */
    private void counted(Scenario scenario) {
        for (Promise promise : catalogue.promises()) {
            boolean isTime = promise.indicator() instanceof Indicator.Level;
            // One evaluation more or less may belong to it.
            double tolerance = isTime ? measuring.interval().toSeconds() : 0.5;
            for (Duration window : Catalogue.rawWindows(promise)) {
                String range = Durations.promQl(window);
                scenario.expect(Counts.all("62m", promise.name(), range, tolerance))
                        .expect(Counts.bad("62m", promise.name(), range, isTime ? 0 : tolerance));
            }
        }
    }

    private Scenario scenario(String name, int scrapes) {
        return new Scenario(name, "15s")
                .series("up{instance=\"a\",job=\"" + measuring.job() + "\"}", Samples.level(1, scrapes));
    }

    private Requests tasks(String status) {
        return new Requests(catalogue, "GET", "/api/tasks", status);
    }
}
