package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Events and budgets: {@code pactodo:slo_*}.
 *
 * <p>Windows of up to an hour are read from the counters, so that an alert sees the last seconds. Longer ones are put
 * together from what was recorded over five minutes, at every full five minutes: each event counts once and with its own
 * weight, and nothing reads a counter over 30 days.
 */
final class BudgetRules {
    /** Days since 1970 in UTC, as they were when a recorded five minutes began. */
    private static final String DAY_OF_STEP = "count_values(\"day\", floor(vector(time() - 300) / 86400))";

    private static final String DAY_OF_NOW = "count_values(\"day\", floor(vector(time()) / 86400))";

    private final Catalogue catalogue;

    BudgetRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What was promised, as series, so that rules and panels can be written for all objectives at once. */
    List<Rule> constants() {
        List<Rule> rules = new ArrayList<>();
        for (Promise promise : catalogue.promises()) {
            rules.add(constant(Series.OBJECTIVE, promise.objective().target().toPlainString(), promise));
            rules.add(
                    constant(Series.BUDGET, promise.objective().budget().share().toPlainString(), promise));
            rules.add(constant(
                    Series.WINDOW_SECONDS,
                    Long.toString(promise.window().length().toSeconds()),
                    promise));
            rules.add(new Rule.Recording(
                    Series.INFO,
                    "vector(1)",
                    new TreeMap<>(Map.of(
                            "slo",
                            promise.name(),
                            "window",
                            promise.windowLabel(),
                            "promise",
                            promise.promise(),
                            "unit",
                            promise.unit()))));
        }
        return rules;
    }

    private static Rule constant(String series, String value, Promise promise) {
        return new Rule.Recording(series, "vector(" + value + ")", Map.of("slo", promise.name()));
    }

    /** Bad events and all events, read from where they are counted. */
    List<Rule> rawWindows() {
        List<Rule> rules = new ArrayList<>();
        for (Promise promise : catalogue.promises()) {
            for (Duration window : Catalogue.rawWindows(promise)) {
                String range = Durations.promQl(window);
                Map<String, String> labels = new TreeMap<>(Map.of("slo", promise.name(), "window", range));
                rules.add(new Rule.Recording(Series.TOTAL, total(promise.indicator(), range), labels));
                rules.add(new Rule.Recording(Series.BAD, bad(promise, range), labels));
            }
        }
        return rules;
    }

    private String total(Indicator indicator, String range) {
        if (indicator instanceof Indicator.Level level) {
            return "count_over_time(" + level.share() + "[" + range + "]) * " + seconds();
        }
        return "sum(increase(" + totalOf(indicator) + "[" + range + "]))";
    }

    private String bad(Promise promise, String range) {
        if (promise.indicator() instanceof Indicator.Level level) {
            String share = level.share() + "[" + range + "]";
            return "(count_over_time(" + share + ") - sum_over_time(" + share + ")) * " + seconds();
        }
        // A counter that does not exist yet means none; the total says whether anything is measured.
        String total = "sum(" + Series.of(Series.TOTAL, promise.name(), range) + ")";
        if (promise.indicator() instanceof Indicator.Good good) {
            return "clamp_min(\n  " + total + "\n    - (sum(increase(" + good.good() + "[" + range + "])) or " + total
                    + " * 0),\n  0\n)";
        }
        if (promise.indicator() instanceof Indicator.Bad some) {
            return "sum(increase(" + some.bad() + "[" + range + "]))\n  or " + total + " * 0";
        }
        throw new IllegalStateException(promise.toString());
    }

    private static Selector totalOf(Indicator indicator) {
        if (indicator instanceof Indicator.Good good) {
            return good.total();
        }
        if (indicator instanceof Indicator.Bad bad) {
            return bad.total();
        }
        throw new IllegalStateException(indicator.toString());
    }

    private String seconds() {
        return Long.toString(catalogue.measuring().interval().toSeconds());
    }

    /** How much of a window was observed, of those that are read from the counters. */
    List<Rule> rawCovered() {
        return catalogue.promises().stream()
                .flatMap(promise -> Catalogue.rawWindows(promise).stream())
                .distinct()
                .sorted()
                .map(this::rawCovered)
                .toList();
    }

    /** As fine as the rules are evaluated: by whole minutes, a page would come half a minute too soon or too late at first. */
    private Rule rawCovered(Duration window) {
        String total = Series.TOTAL + "{window=\"5m\"}";
        Duration step = catalogue.measuring().interval();
        String share = share("count_over_time(" + total, window, step);
        // Of long windows each step is counted, and one without events was none.
        return covered(window, window.equals(Catalogue.STEP) ? share + "\n  and " + total : share);
    }

    private static String share(String counted, Duration window, Duration step) {
        return "clamp_max(" + counted + "[" + Durations.promQl(window) + ":" + Durations.promQl(step) + "]) / "
                + window.dividedBy(step) + ", 1)";
    }

    private static Rule covered(Duration window, String share) {
        return new Rule.Recording(Series.COVERED, share, Map.of("window", Durations.promQl(window)));
    }

    /**
     * How fast the budgets go, over the windows that are read from the counters or over the others. What was not observed
     * counts as the rest of the window, with as many events and no bad ones: a server that began ten minutes ago has not
     * spent a month's budget with one minute's errors.
     * No event is no burn rate: nothing is divided by zero.
     */
    Rule burnRate(boolean isRaw) {
        String raw = catalogue.promises().stream()
                .flatMap(promise -> Catalogue.rawWindows(promise).stream())
                .distinct()
                .sorted()
                .map(Durations::promQl)
                .collect(Collectors.joining("|"));
        String windows = "{window" + (isRaw ? "=~" : "!~") + "\"" + raw + "\"}";
        return new Rule.Recording(
                Series.BURN_RATE,
                Series.BAD + windows + "\n  / (" + Series.TOTAL + windows + " > 0)\n  * " + Series.COVERED + windows
                        + "\n  / on (slo) group_left () " + Series.BUDGET);
    }

    /** Bad events and all events over what is longer than an hour, from the steps of five minutes. */
    List<Rule> longWindows() {
        List<Rule> rules = new ArrayList<>();
        for (Duration window : catalogue.longWindows()) {
            String range = Durations.promQl(window);
            for (String series : List.of(Series.TOTAL, Series.BAD)) {
                rules.add(new Rule.Recording(
                        series,
                        "sum_over_time(" + series + "{window=\"5m\"}[" + range + ":5m])",
                        Map.of("window", range)));
            }
            rules.add(covered(
                    window, share("sum_over_time(" + Series.COVERED + "{window=\"5m\"}", window, Catalogue.STEP)));
        }
        Map<String, String> day = Map.of("window", "day");
        rules.add(new Rule.Recording(Series.TOTAL, today("sum_over_time", Series.TOTAL), day));
        rules.add(new Rule.Recording(Series.BAD, today("sum_over_time", Series.BAD), day));
        rules.add(new Rule.Recording(Series.COVERED, today("sum_over_time", Series.COVERED) + " / 288", day));
        return rules;
    }

    /** PromQL has no calendar: each step is labelled with its day, and the day of now is taken of the last 24 hours. */
    private static String today(String function, String series) {
        return "sum without (day) (\n  " + function + "(\n    (" + series + "{window=\"5m\"} * on () group_left (day) "
                + DAY_OF_STEP + ")[1d:5m]\n  )\n    and on (day) " + DAY_OF_NOW + "\n)";
    }

    /** What is left, over each objective's own window. */
    List<Rule> budgets() {
        String own = "\n  and on (slo, window) " + Series.INFO;
        return List.of(
                new Rule.Recording(Series.COMPLIANCE, "1 - " + Series.BAD + " / (" + Series.TOTAL + " > 0)" + own),
                new Rule.Recording(Series.BUDGET_LEFT, "1 - " + Series.BURN_RATE + own),
                new Rule.Recording(
                        Series.PROMISE_BUDGET_LEFT,
                        "min by (promise) (\n  " + Series.BUDGET_LEFT + " * on (slo, window) group_left (promise) "
                                + Series.INFO + "\n)"));
    }
}
