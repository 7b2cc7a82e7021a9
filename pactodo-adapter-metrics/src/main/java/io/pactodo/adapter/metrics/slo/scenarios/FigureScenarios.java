package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
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
                ScenarioFile.of("promises", "What was promised.", List.of("now"), "1m", List.of(promised())),
                ScenarioFile.of(
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
                .with(counts("availability-requests", "5m", 200, 0))
                .with(counts("availability-requests", "30m", 1200, 0))
                .with(counts("availability-requests", "1h", 2400, 0))
                .with(counts("latency", "5m", 200, 200))
                .with(counts("latency", "30m", 1200, 1200))
                .with(counts("latency", "1h", 2400, 2400))
                .with(counts("errors-day", "5m", 200, 0))
                .with(counts("errors-rolling", "5m", 200, 0))
                .with(counts("errors-rolling", "30m", 1200, 0))
                .with(counts("errors-rolling", "1h", 2400, 0));
    }

    /** Five more at each scrape, four of them in time. */
    private Consumer<Scenario> incidents(int scrapes) {
        return scenario -> {
            for (Promise promise : catalogue.promises()) {
                if (promise.name().equals("incident-response") && promise.indicator() instanceof Indicator.Good good) {
                    scenario.series(good.good().toString(), Samples.from(0).up(4, scrapes))
                            .series(good.total().toString(), Samples.from(0).up(5, scrapes))
                            .with(counts(promise.name(), "5m", 100, 20));
                }
            }
        };
    }

    /** Every figure once, where each part of the traffic has a size of its own. */
    private Scenario mixed() {
        int scrapes = 62 * PER_MINUTE;
        return scenario("each figure is that of its own part of the traffic", scrapes)
                .with(tasks("200").fast(550, scrapes).all())
                .with(tasks("404").slow(150, scrapes).all())
                .with(tasks("503").fast(20, scrapes).all())
                .with(new Requests(measuring, "POST", "/docs", "201")
                        .slow(200, scrapes)
                        .all())
                .with(new Requests(measuring, "PUT", "/docs", "500")
                        .slow(80, scrapes)
                        .all())
                .series(
                        "create_task_total{instance=\"a\",job=\"" + measuring.job() + "\"}",
                        Samples.from(0).up(30, scrapes))
                .series(
                        "delete_task_total{instance=\"a\",job=\"" + measuring.job() + "\"}",
                        Samples.from(0).up(15, scrapes))
                .with(counts("availability-requests", "5m", 720 * 20, 20 * 20))
                .with(counts("availability-requests", "30m", 720 * 120, 20 * 120))
                .with(counts("availability-requests", "1h", 720 * 240, 20 * 240))
                .with(counts("latency", "5m", 900 * 20, 350 * 20))
                .with(counts("latency", "1h", 900 * 240, 350 * 240))
                .with(counts("latency", "30m", 900 * 120, 350 * 120))
                .with(counts("errors-day", "5m", 1000 * 20, 100 * 20))
                .with(counts("errors-rolling", "5m", 1000 * 20, 100 * 20))
                .with(counts("errors-rolling", "30m", 1000 * 120, 100 * 120))
                .with(counts("errors-rolling", "1h", 1000 * 240, 100 * 240))
                .near("15m", Series.of(Series.COVERED, "latency", "5m"), 1, 0)
                .near("15m", Series.of(Series.COVERED, "latency", "30m"), 0.5, 0.04)
                .near("15m", Series.of(Series.COVERED, "latency", "1h"), 0.25, 0.02)
                .near("62m", Series.of(Series.COVERED, "latency", "30m"), 1, 0)
                .near("62m", Series.of(Series.COVERED, "latency", "1h"), 1, 0)
                .near("62m", "pactodo:sli:task_success", 1 - 20.0 / 720, 0.0001)
                .near("62m", "pactodo:sli:availability", 1 - 20.0 / 720, 0.0001)
                .near("62m", "pactodo:sli:latency", 550.0 / 900, 0.0001)
                .near("62m", "pactodo:sli:error_rate", 0.1, 0.0001)
                .near("62m", "pactodo:sli:client_error_rate", 0.15, 0.0001)
                .near("62m", "pactodo:sli:latency_under{le=\"0.025\"}", 550.0 / 900, 0.0001)
                .near("62m", "count(pactodo:sli:latency_under)", 3, 0)
                .near("62m", "pactodo:sli:latency_p95", 0.5 + 0.25 * 305 / 350, 0.0001)
                .near("62m", "pactodo:doc:task_success", 750.0 / 15, 0.0001)
                .near("62m", "pactodo:doc:availability", 0.75, 0.0001)
                .near("62m", "pactodo:doc:error_rate", 250.0 / 15, 0.0001)
                .near("62m", "pactodo:doc:latency_bucket{le=\"0.5\"}", 570.0 / 15, 0.0001)
                .near("62m", "count(pactodo:doc:latency_bucket)", 6, 0)
                .near("62m", "pactodo:doc:create_task", 2, 0.0001)
                .near("62m", "pactodo:doc:delete_task", 1, 0.0001)
                .near("62m", "count(pactodo:slo_info)", 6, 0)
                .with(incidents(scrapes))
                .near("62m", Series.of(Series.TOTAL, "availability-time", "5m"), 25, 5)
                .near("62m", Series.of(Series.TOTAL, "availability-time", "30m"), 150, 5)
                .near("62m", Series.of(Series.TOTAL, "availability-time", "1h"), 300, 5)
                .near("62m", Series.of(Series.BAD, "availability-time", "5m"), 0, 0)
                .near("62m", Series.of(Series.BAD, "availability-time", "30m"), 0, 0)
                .near("62m", Series.of(Series.BAD, "availability-time", "1h"), 0, 0);
    }

    /** All events of an objective over a time, and the bad ones. */
    private static Consumer<Scenario> counts(String slo, String window, int total, int bad) {
        return scenario -> scenario.near("62m", Series.of(Series.TOTAL, slo, window), total, 0.5)
                .near("62m", Series.of(Series.BAD, slo, window), bad, 0.5);
    }

    private Scenario scenario(String name, int scrapes) {
        return new Scenario(name, "15s")
                .series("up{instance=\"a\",job=\"" + measuring.job() + "\"}", Samples.level(1, scrapes));
    }

    private Requests tasks(String status) {
        return new Requests(measuring, "GET", "/api/tasks", status);
    }
}
