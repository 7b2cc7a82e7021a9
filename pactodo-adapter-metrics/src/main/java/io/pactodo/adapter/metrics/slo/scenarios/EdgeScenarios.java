package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.List;
import java.util.function.Consumer;

/** Where windows end, and what is said of what is not there. Scraped every 15 s, evaluated every minute. */
final class EdgeScenarios {
    private static final int PER_MINUTE = 4;
    private static final int FIVE_MINUTES = 5 * PER_MINUTE;
    private static final String TASKS = "availability-requests";
    private static final String LATENCY = "latency";
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h");

    private final Catalogue catalogue;
    private final Measuring measuring;

    EdgeScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                "edges",
                "Where windows end, and what is not there.",
                List.of("now", "document"),
                "1m",
                List.of(
                        rising(),
                        alone(),
                        incidentsAlone(),
                        failuresOnly(),
                        gone(),
                        awayAndBack(),
                        oneRequest(),
                        slowBefore()));
    }

    /** Nothing but the last five minutes counts, all of them, and a request every few seconds is no idleness. */
    private Scenario rising() {
        int scrapes = 3 * FIVE_MINUTES;
        Scenario scenario = scenario("the document's rates are of five minutes", scrapes)
                .with(rising("200", 2))
                .with(rising("404", 1))
                .series("create_task_total" + ours("}"), rising(3))
                .series("delete_task_total" + ours("}"), rising(2))
                .near("15m", "pactodo:doc:task_success", 4.0 / 15, 0.0001)
                .near("15m", "pactodo:doc:error_rate", 2.0 / 15, 0.0001)
                .near("15m", "pactodo:doc:availability", 4.0 / 6, 0.0001)
                .near("15m", "pactodo:doc:latency_bucket{le=\"+Inf\"}", 6.0 / 15, 0.0001)
                .near("15m", "pactodo:doc:create_task", 6.0 / 15, 0.0001)
                .near("15m", "pactodo:doc:delete_task", 4.0 / 15, 0.0001);
        WINDOWS.forEach(window -> scenario.near("15m", Series.of(Series.BAD, LATENCY, window), 0, 0));
        return scenario;
    }

    private Consumer<Scenario> rising(String status, int step) {
        return tasks(status)
                .fast(0, 2 * FIVE_MINUTES)
                .fast(step, FIVE_MINUTES / 2)
                .fast(3L * step, FIVE_MINUTES / 2)
                .all();
    }

    private static Samples rising(int step) {
        return Samples.from(0).flat(2 * FIVE_MINUTES).up(step, FIVE_MINUTES / 2).up(3L * step, FIVE_MINUTES / 2);
    }

    /** Of one objective something is known, of all others nothing. Without buckets nothing of it was good, from the first moment on. */
    private Scenario alone() {
        int scrapes = 62 * PER_MINUTE;
        Scenario scenario = new Scenario("where no request is counted none is bad", "15s")
                .series(count("200", "/docs"), Samples.from(0).up(10, scrapes))
                .near("1m", Series.of(Series.BAD, LATENCY, "5m") + " > bool 0", 1, 0);
        for (String window : WINDOWS) {
            scenario.near("62m", isBad(LATENCY, window), 1, 0)
                    .none("62m", Series.of(Series.BAD, TASKS, window))
                    .none("62m", Series.of(Series.BAD, "errors-rolling", window));
        }
        return scenario.none("62m", Series.of(Series.BAD, "errors-day", "5m"));
    }

    /** Nobody answered any, and then somebody answers all of them in time. */
    private Scenario incidentsAlone() {
        Scenario scenario =
                new Scenario("incidents that nobody answers are bad, and those answered in time are not", "15s");
        for (Promise promise : catalogue.promises()) {
            if (promise.name().equals("incident-response") && promise.indicator() instanceof Indicator.Good good) {
                String bad = Series.of(Series.BAD, promise.name(), "5m");
                scenario.series(good.total().toString(), Samples.from(0).up(5, 3 * FIVE_MINUTES))
                        .series(
                                good.good().toString(),
                                Samples.late(FIVE_MINUTES + 1, 0).up(5, 2 * FIVE_MINUTES))
                        .near("5m", bad, 100, 0.5)
                        .near("15m", bad, 0, 0);
            }
        }
        return scenario;
    }

    /** Answers that are all 5xx say nothing of how long good ones take. */
    private Scenario failuresOnly() {
        int scrapes = 62 * PER_MINUTE;
        Scenario scenario = scenario("failures are not slow", scrapes)
                .series(count("500", "/api/tasks"), Samples.from(0).up(10, scrapes));
        for (String window : WINDOWS) {
            scenario.near("62m", "count(" + Series.of(Series.TOTAL, TASKS, window) + ")", 1, 0)
                    .none("62m", Series.of(Series.BAD, LATENCY, window));
        }
        return scenario;
    }

    /** Each window forgets by itself what is no more; without a counter of failures, none was bad, and without buckets all. */
    private Scenario gone() {
        int good = 20 * PER_MINUTE;
        int gone = 66 * PER_MINUTE;
        Scenario scenario = scenario("what is gone is forgotten by each window in its time", good + gone)
                .series(count("200", "/api/tasks"), Samples.from(0).up(10, good).gone(gone))
                .series(
                        measuring.http("http_request_total").metric() + ours(",method=\"GET\",status=\"200\"}"),
                        Samples.from(0).up(10, good).gone(gone));
        for (String slo : List.of(TASKS, "errors-rolling", LATENCY)) {
            boolean isBad = slo.equals(LATENCY);
            scenario.none("30m", Series.of(Series.BAD, slo, "5m"))
                    .near("30m", isBad(slo, "30m"), isBad ? 1 : 0, 0)
                    .none("55m", Series.of(Series.BAD, slo, "30m"))
                    .near("55m", isBad(slo, "1h"), isBad ? 1 : 0, 0)
                    .none("85m", Series.of(Series.BAD, slo, "1h"));
        }
        return scenario.none("30m", Series.of(Series.BAD, "errors-day", "5m"))
                .none("30m", Series.of(Series.COVERED, TASKS, "5m"))
                .near("45m", Series.of(Series.COVERED, LATENCY, "30m"), 10.0 / 30, 0.03)
                .near("70m", Series.of(Series.COVERED, LATENCY, "1h"), 15.0 / 60, 0.03);
    }

    /** Five minutes are known for as long as one can look back to a request: then half of them are not. */
    private Scenario awayAndBack() {
        Samples samples =
                Samples.from(0).up(10, 10 * PER_MINUTE).gone(7 * PER_MINUTE).restart();
        return scenario("a gap in five minutes is no part of them", 20 * PER_MINUTE)
                .series(count("200", "/api/tasks"), samples.up(10, 3 * PER_MINUTE))
                .near("10m", Series.of(Series.COVERED, LATENCY, "5m"), 1, 0)
                .near("20m", Series.of(Series.COVERED, LATENCY, "5m"), 0.5, 0.15);
    }

    /** It is all that happens, slow and of no use, and each figure is of it. */
    private Scenario oneRequest() {
        int scrapes = 16 * PER_MINUTE;
        Scenario scenario = scenario("one request is enough for each figure", scrapes)
                .with(tasks("404")
                        .fast(0, 8 * PER_MINUTE)
                        .slow(1, 1)
                        .fast(0, 8 * PER_MINUTE - 1)
                        .all())
                .near("10m", "pactodo:sli:task_success", 1, 0)
                .near("10m", "pactodo:sli:availability", 1, 0)
                .near("10m", "pactodo:sli:latency", 0, 0)
                .near("10m", "pactodo:sli:error_rate", 0, 0)
                .near("10m", "pactodo:sli:client_error_rate", 1, 0)
                .near("10m", "pactodo:sli:latency_under{le=\"0.5\"}", 0, 0)
                .near("10m", "pactodo:sli:latency_p95 > bool 0.5", 1, 0)
                .near("12m", "pactodo:sli:latency_p95 > bool 0.5", 1, 0)
                .none("15m", "pactodo:sli:latency_p95");
        return scenario.near("10m", Series.of(Series.BURN_RATE, TASKS, "5m"), 0, 0)
                .near("10m", Series.of(Series.BURN_RATE, LATENCY, "5m") + " > bool 1", 1, 0);
    }

    /** The percentile is of all five minutes, whatever was before, and of no failures: of them alone there is none. */
    private Scenario slowBefore() {
        int half = FIVE_MINUTES / 2;
        return scenario("a percentile is that of five minutes", 4 * FIVE_MINUTES)
                .with(tasks("200")
                        .slow(100, FIVE_MINUTES)
                        .fast(100, half)
                        .slow(2, half)
                        .fast(0, 2 * FIVE_MINUTES)
                        .all())
                .with(tasks("500")
                        .fast(0, 2 * FIVE_MINUTES)
                        .fast(10, 2 * FIVE_MINUTES)
                        .all())
                .near("10m", "pactodo:sli:latency_p95 < bool 0.025", 1, 0)
                .none("18m", "pactodo:sli:latency_p95");
    }

    private static String isBad(String slo, String window) {
        return Series.of(Series.BAD, slo, window) + " > bool 0";
    }

    private Requests tasks(String status) {
        return new Requests(measuring, "GET", "/api/tasks", status);
    }

    private String count(String status, String path) {
        return measuring.http("http_request_duration_seconds_count").metric()
                + ours(",method=\"GET\",status=\"" + status + "\",path=\"" + path + "\"}");
    }

    private String ours(String rest) {
        return "{instance=\"a\",job=\"" + measuring.job() + '"' + rest;
    }

    private Scenario scenario(String name, int scrapes) {
        return new Scenario(name, "15s").series("up" + ours("}"), Samples.level(1, scrapes));
    }
}
