package io.pactodo.adapter.metrics.slo;

import java.util.List;
import java.util.function.Consumer;

/** Where windows end, and what is said of what is not there. Scraped every 15 s, evaluated every minute. */
final class EdgeScenarios {
    private static final int PER_MINUTE = 4;
    private static final int FIVE_MINUTES = 5 * PER_MINUTE;
    private static final String TASKS = "availability-requests";
    private static final List<String> ERRORS = List.of("errors-day", "errors-rolling");

    private final Measuring measuring;

    EdgeScenarios(Catalogue catalogue) {
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                "edges",
                "Where windows end, and what is not there.",
                List.of("now", "document"),
                "1m",
                List.of(rising(), othersOnly(), failuresOnly(), gone()));
    }

    /** Nothing but the last five minutes counts, all of them, and a request every few seconds is no idleness. */
    private Scenario rising() {
        int scrapes = 3 * FIVE_MINUTES;
        return scenario("the document's rates are of five minutes", scrapes)
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
    }

    private Consumer<Scenario> rising(String status, int step) {
        return new Requests(measuring, "GET", "/api/tasks", status)
                .fast(0, 2 * FIVE_MINUTES)
                .fast(step, FIVE_MINUTES / 2)
                .fast(3L * step, FIVE_MINUTES / 2)
                .all();
    }

    private static Samples rising(int step) {
        return Samples.from(0).flat(2 * FIVE_MINUTES).up(step, FIVE_MINUTES / 2).up(3L * step, FIVE_MINUTES / 2);
    }

    /** Of one objective nothing is known, though others have their figures. */
    private Scenario othersOnly() {
        int scrapes = 62 * PER_MINUTE;
        Scenario scenario = scenario("where no request is counted none is bad", scrapes)
                .series(count("200", "/docs"), Samples.from(0).up(10, scrapes));
        for (String window : List.of("5m", "30m", "1h")) {
            scenario.near("62m", "count(" + Series.of(Series.TOTAL, "latency", window) + ")", 1, 0)
                    .none("62m", Series.of(Series.BAD, TASKS, window))
                    .none("62m", bad(ERRORS, window));
        }
        return scenario;
    }

    /** Answers that are all 5xx say nothing of how long good ones take. */
    private Scenario failuresOnly() {
        int scrapes = 62 * PER_MINUTE;
        Scenario scenario = scenario("failures are not slow", scrapes)
                .series(count("500", "/api/tasks"), Samples.from(0).up(10, scrapes));
        for (String window : List.of("5m", "30m", "1h")) {
            scenario.near("62m", "count(" + Series.of(Series.TOTAL, TASKS, window) + ")", 1, 0)
                    .none("62m", Series.of(Series.BAD, "latency", window));
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
        for (String slo : List.of(TASKS, "errors-rolling", "latency")) {
            boolean isBad = slo.equals("latency");
            scenario.none("30m", Series.of(Series.BAD, slo, "5m"))
                    .near("30m", isBad(slo, "30m"), isBad ? 1 : 0, 0)
                    .none("55m", Series.of(Series.BAD, slo, "30m"))
                    .near("55m", isBad(slo, "1h"), isBad ? 1 : 0, 0)
                    .none("85m", Series.of(Series.BAD, slo, "1h"));
        }
        return scenario.none("30m", Series.of(Series.BAD, "errors-day", "5m"))
                .none("30m", Series.of(Series.COVERED, TASKS, "5m"));
    }

    private static String isBad(String slo, String window) {
        return Series.of(Series.BAD, slo, window) + " > bool 0";
    }

    private static String bad(List<String> slos, String window) {
        return Series.BAD + "{slo=~\"" + String.join("|", slos) + "\",window=\"" + window + "\"}";
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
