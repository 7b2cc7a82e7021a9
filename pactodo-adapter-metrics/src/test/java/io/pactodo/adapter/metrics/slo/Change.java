package io.pactodo.adapter.metrics.slo;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What an operator may change.
 *
 * @param what it is, in a few words
 * @param made how
 */
record Change(String what, UnaryOperator<Objectives> made) {
    private static final List<String> OF_REQUESTS = List.of("availability.yaml", "errors.yaml", "latency.yaml");
    private static final List<String> OF_MONTHS = List.of("availability.yaml", "incidents.yaml", "latency.yaml");

    private static final Change MORE_NINES = availability("0.9999");
    private static final Change FEWER_NINES = availability("0.99");
    private static final Change LOWER_BOUND = replaced("latency.yaml", "le=\"0.5\"", "le=\"0.25\"");
    private static final Change HIGHER_BOUND = replaced("latency.yaml", "le=\"0.5\"", "le=\"1.0\"");
    private static final Change FASTER = replaced("latency.yaml", "target: 0.95", "target: 0.99");
    private static final Change QUARTER_OF_A_MINUTE = interval("15s");
    private static final Change MINUTE = interval("1m");
    private static final Change OTHER_NAMES = new Change(
                    "other names of metrics",
                    objectives -> objectives.withAll("service.yaml", "metrics-prefix: flask", "metrics-prefix: http2"))
            .and(OF_REQUESTS, "query: flask_", "query: http2_");
    private static final Change LARGER_SPIKES =
            replaced("service.yaml", "spike-share: \"0.05\"", "spike-share: \"0.1\"");
    private static final Change SOONER_SLOW = replaced("service.yaml", "slow-p95: 300ms", "slow-p95: 250ms");
    private static final Change LATER_SLOW = replaced("service.yaml", "slow-p95: 300ms", "slow-p95: 1s");
    private static final Change WEEK = added("errors", "7d", "0.99", "budget-leaks");
    private static final Change STRICTER = added("latency", "30d", "0.99", "budget-burns-fast");
    private static final Change FOUR_WEEKS = months("28d");
    private static final Change QUARTER = months("90d");
    private static final Change MORE_ERRORS = replaced("errors.yaml", "target: 0.99", "target: 0.98");
    private static final Change LATE_ANSWERS = replaced("incidents.yaml", "target: 0.99", "target: 0.95");
    private static final Change NOBODY_TOLD = new Change(
            "nobody is told of latency", objectives -> objectives.withoutTheRest("latency.yaml", "  alertPolicies:"));
    private static final Change OTHER_RATES = replaced("alerting.yaml", "threshold: 14.4", "threshold: 10")
            .and(List.of("alerting.yaml"), "lookbackWindow: 1h", "lookbackWindow: 30m")
            .and(List.of("alerting.yaml"), "short-window: 30m", "short-window: 15m");
    private static final Change OTHER_ROUTES = replaced("availability.yaml", "/api/tasks.*", "/api/lists.*");

    /** Nearly everything at once. */
    private static final Change ALL = all(
            "all at once",
            MORE_NINES,
            LOWER_BOUND,
            FASTER,
            QUARTER_OF_A_MINUTE,
            OTHER_NAMES,
            LARGER_SPIKES,
            SOONER_SLOW,
            WEEK,
            FOUR_WEEKS,
            MORE_ERRORS,
            LATE_ANSWERS);

    /** The same, the other way. */
    private static final Change ALL_ELSE = all(
            "all at once, the other way",
            FEWER_NINES,
            HIGHER_BOUND,
            MINUTE,
            LATER_SLOW,
            STRICTER,
            QUARTER,
            OTHER_RATES);

    /** The one that has most of all in it. */
    static Stream<Change> everyday() {
        return Stream.of(ALL);
    }

    static Stream<Change> each() {
        return Stream.of(
                ALL,
                ALL_ELSE,
                MORE_NINES,
                availability("0.995"),
                FEWER_NINES,
                LOWER_BOUND,
                HIGHER_BOUND,
                replaced("latency.yaml", "le=\"0.5\"", "le=\"10.0\""),
                FASTER,
                QUARTER_OF_A_MINUTE,
                interval("12s"),
                MINUTE,
                OTHER_NAMES,
                LARGER_SPIKES,
                SOONER_SLOW,
                LATER_SLOW,
                WEEK,
                STRICTER,
                FOUR_WEEKS,
                QUARTER,
                MORE_ERRORS,
                LATE_ANSWERS,
                NOBODY_TOLD,
                OTHER_RATES,
                OTHER_ROUTES);
    }

    private static Change availability(String target) {
        return replaced("availability.yaml", "target: 0.999", "target: " + target);
    }

    private static Change interval(String interval) {
        return replaced("service.yaml", "evaluation-interval: 5s", "evaluation-interval: " + interval);
    }

    private static Change months(String window) {
        return new Change("windows of " + window, objectives -> objectives)
                .and(OF_MONTHS, "duration: 30d", "duration: " + window);
    }

    private static Change added(String indicator, String window, String target, String policy) {
        return new Change(
                "one more objective on " + indicator,
                objectives -> objectives.withOneMore(indicator, window, target, policy));
    }

    private static Change replaced(String file, String words, String others) {
        return new Change(others, objectives -> objectives).and(List.of(file), words, others);
    }

    private static Change all(String what, Change... changes) {
        return new Change(what, objectives -> {
            Objectives changed = objectives;
            for (Change change : changes) {
                changed = change.made.apply(changed);
            }
            return changed;
        });
    }

    private Change and(List<String> files, String words, String others) {
        return new Change(what, objectives -> {
            Objectives changed = made.apply(objectives);
            files.forEach(file -> changed.withAll(file, words, others));
            return changed;
        });
    }

    @Override
    public String toString() {
        return what;
    }
}
