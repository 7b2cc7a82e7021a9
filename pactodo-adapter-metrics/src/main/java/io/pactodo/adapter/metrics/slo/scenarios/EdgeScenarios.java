package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Where windows end, and what is said of what is not there. Scraped every 15 s, evaluated every minute. */
final class EdgeScenarios {
    private static final int PER_MINUTE = 4;
    private static final int FIVE_MINUTES = 5 * PER_MINUTE;
    private static final String TASKS = Named.AVAILABILITY.slo();
    private static final String LATENCY = Named.LATENCY.slo();
    private static final String ERRORS = Named.ERRORS.slo();
    private static final String DAY = Named.ERRORS_OF_A_DAY.slo();
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h");

    private final Catalogue catalogue;
    private final Measuring measuring;

    EdgeScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                catalogue,
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
        WINDOWS.forEach(window -> scenario.expect(Counts.bad("15m", LATENCY, window, 0)));
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
                .expect(Counts.isBad("1m", LATENCY, "5m"));
        for (String window : WINDOWS) {
            scenario.expect(Counts.isBad("62m", LATENCY, window))
                    .expect(Counts.isBad("62m", TASKS, window))
                    .expect(Counts.isBad("62m", ERRORS, window));
        }
        return scenario.expect(Counts.isBad("62m", DAY, "5m"));
    }

    /** Nobody answered any, and then somebody answers all of them in time. */
    private Scenario incidentsAlone() {
        Scenario scenario =
                new Scenario("incidents that nobody answers are bad, and those answered in time are not", "15s");
        Incidents.of(catalogue)
                .ifPresent(incidents -> scenario.series(
                                incidents.all(), Samples.from(0).up(5, 3 * FIVE_MINUTES))
                        .series(
                                incidents.good(),
                                Samples.late(FIVE_MINUTES + 1, 0).up(5, 2 * FIVE_MINUTES))
                        .expect(Counts.bad("5m", Incidents.SLO, "5m", 0.5))
                        .expect(Counts.bad("15m", Incidents.SLO, "5m", 0)));
        return scenario;
    }

    /** Answers that are all 5xx say nothing of how long good ones take. */
    private Scenario failuresOnly() {
        int scrapes = 62 * PER_MINUTE;
        Scenario scenario = scenario("failures are not slow", scrapes)
                .series(count("500", "/api/tasks"), Samples.from(0).up(10, scrapes));
        for (String window : WINDOWS) {
            scenario.expect(Counts.isCounted("62m", TASKS, window)).expect(Counts.isBad("62m", LATENCY, window));
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
        for (String slo : List.of(TASKS, ERRORS, LATENCY)) {
            scenario.expect(Counts.isBad("30m", slo, "5m"))
                    .expect(Counts.isBad("30m", slo, "30m"))
                    .expect(Counts.isBad("55m", slo, "30m"))
                    .expect(Counts.isBad("55m", slo, "1h"))
                    .expect(Counts.isBad("85m", slo, "1h"));
        }
        return scenario.expect(Counts.isBad("30m", DAY, "5m"))
                .none("30m", Series.of(Series.COVERED, TASKS, "5m"))
                .expect(Counts.covered("45m", LATENCY, "30m", 10.0 / 30, 0.03))
                .expect(Counts.covered("70m", LATENCY, "1h", 15.0 / 60, 0.03));
    }

    /** Five minutes are known for as long as one can look back to a request: then half of them are not. */
    private Scenario awayAndBack() {
        Samples samples =
                Samples.from(0).up(10, 10 * PER_MINUTE).gone(7 * PER_MINUTE).restart();
        return scenario("a gap in five minutes is no part of them", 20 * PER_MINUTE)
                .series(count("200", "/api/tasks"), samples.up(10, 3 * PER_MINUTE))
                .expect(Counts.covered("10m", LATENCY, "5m", 1, 0))
                .expect(Counts.covered("20m", LATENCY, "5m", 0.5, 0.15));
    }

    /** It is all that happens, slow and of no use, and each figure is of it. */
    private Scenario oneRequest() {
        int scrapes = 16 * PER_MINUTE;
        Buckets buckets = Buckets.of(catalogue);
        String slow = "pactodo:sli:latency_p95 > bool " + buckets.highest();
        // No percentile is told to be above the last bound there is.
        int isSlow = buckets.next().isPresent() ? 1 : 0;
        return scenario("one request is enough for each figure", scrapes)
                .with(tasks("404")
                        .fast(0, 8 * PER_MINUTE)
                        .slow(1, 1)
                        .fast(0, 8 * PER_MINUTE - 1)
                        .all())
                .expect(Counts.good("10m", "pactodo:sli:task_success", TASKS, 0))
                .expect(Counts.good("10m", "pactodo:sli:availability", TASKS, 0))
                .expect(Counts.good("10m", "pactodo:sli:latency", LATENCY, 0))
                .expect(Counts.failed("10m", "pactodo:sli:error_rate", ERRORS, 0))
                .near("10m", "pactodo:sli:client_error_rate", 1, 0)
                .near("10m", "pactodo:sli:latency_under{le=\"" + promisedBound() + "\"}", 0, 0)
                .near("10m", slow, isSlow, 0)
                .near("12m", slow, isSlow, 0)
                .none("15m", "pactodo:sli:latency_p95")
                .expect(Counts.burnsNothing("10m", TASKS, "5m"))
                .expect(Counts.burnsFaster("10m", LATENCY, "5m", BigDecimal.ONE));
    }

    private String promisedBound() {
        List<String> bounds = catalogue.latencyBounds();
        return bounds.get(bounds.size() - 1);
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
                .near(
                        "10m",
                        "pactodo:sli:latency_p95 < bool "
                                + Buckets.of(catalogue).lowest(),
                        1,
                        0)
                .none("18m", "pactodo:sli:latency_p95");
    }

    private Requests tasks(String status) {
        return new Requests(catalogue, "GET", "/api/tasks", status);
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
