package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Long windows and the day by the calendar, from steps of five minutes that are given. */
final class WindowScenarios {
    private static final int STEPS_PER_HOUR = 12;
    private static final int STEPS_PER_DAY = 24 * STEPS_PER_HOUR;
    private static final Duration LONGEST_IN_STEPS = Duration.ofDays(5);

    private final Catalogue catalogue;

    WindowScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Generated> files() {
        return List.of(
                ScenarioFile.of(
                        catalogue,
                        "windows",
                        "How long an event counts.",
                        List.of("windows"),
                        "1h",
                        List.of(oneBadStep(), oneRequest())),
                ScenarioFile.of(
                        catalogue,
                        "long-windows",
                        "How long an event counts, where that is for weeks.",
                        List.of("windows"),
                        "12h",
                        List.of(oneBadDay())),
                ScenarioFile.of(
                        catalogue,
                        "day",
                        "The day begins at midnight in UTC.",
                        List.of("windows"),
                        "5m",
                        List.of(midnight())));
    }

    /** Half an hour and a little before two days are over, seven of a thousand requests fail. Each window forgets them at its time. */
    private Scenario oneBadStep() {
        Promise promise = catalogue.promise(Named.AVAILABILITY);
        String slo = promise.name();
        int before = 48 * STEPS_PER_HOUR - 8; // Not at a full ten minutes, which a coarser step would see as well.
        int whole = 101 * STEPS_PER_HOUR;
        int after = 6 * STEPS_PER_DAY - before - 1;
        Scenario scenario = new Scenario("each window forgets an event when its time has passed", "5m")
                .series(Series.of(Series.TOTAL, slo, "5m"), Samples.level(1000, before + 1 + after))
                .series(
                        Series.of(Series.COVERED, slo, "5m"),
                        Samples.level(1, whole).then(new BigDecimal("0.25"), before + 1 + after - whole))
                .series(
                        Series.of(Series.BAD, slo, "5m"),
                        Samples.level(0, before).then(7, 1).then(0, after));
        promised(scenario, slo, 6 * STEPS_PER_DAY);
        for (Duration window : shortWindows()) {
            String range = Durations.promQl(window);
            long hours = window.toHours();
            double steps = (double) hours * STEPS_PER_HOUR;
            String bad = Series.of(Series.BAD, slo, range);
            scenario.near("47h", bad, 0, 0)
                    .near("48h", bad, 7, 0)
                    .near(47 + hours + "h", bad, 7, 0)
                    .near(48 + hours + "h", bad, 0, 0)
                    .near("140h", Series.of(Series.TOTAL, slo, range), 1000 * steps, 1000)
                    .near("100h", Series.of(Series.COVERED, slo, range), 1, 0)
                    .near(
                            "140h",
                            Series.of(Series.COVERED, slo, range),
                            (0.25 * Math.min(hours, 39) + Math.max(hours - 39, 0)) / hours,
                            0.02)
                    .near("1h", Series.of(Series.COVERED, slo, range), 12.5 / steps, 0.6 / steps)
                    .near(
                            "48h",
                            Series.of(Series.BURN_RATE, slo, range),
                            burnt(promise, steps),
                            burnt(promise, steps) / 20);
        }
        return isRecorded(promise) ? scenario.with(scene -> own(scene, promise)) : scenario;
    }

    /** Over its own window, too, which had no more than 577 steps until then. */
    private static void own(Scenario scenario, Promise promise) {
        double steps = (double) promise.window().length().toHours() * STEPS_PER_HOUR;
        scenario.near("48h", own(Series.COMPLIANCE, promise), 1 - 7 / (1000 * Math.min(577, steps)), 0.0000001)
                .near("48h", own(Series.BUDGET_LEFT, promise), 1 - burnt(promise, steps), burnt(promise, steps) / 20)
                .near("48h", "count(" + Series.COMPLIANCE + ")", 1, 0);
    }

    /** Whether its own window rolls over full hours, and is put together out of steps. */
    private boolean isRecorded(Promise promise) {
        return !promise.windowLabel().equals("day")
                && windows(Duration.ofHours(1)).contains(promise.window().length());
    }

    /** It is all that there is, and it failed. */
    private Scenario oneRequest() {
        Promise promise = catalogue.promise(Named.AVAILABILITY);
        String slo = promise.name();
        int before = 12 * STEPS_PER_HOUR - 3;
        Scenario scenario = new Scenario("one request is enough for a figure", "5m")
                .series(
                        Series.of(Series.TOTAL, slo, "5m"),
                        Samples.level(0, before).then(1, 1).then(0, 20))
                .series(
                        Series.of(Series.BAD, slo, "5m"),
                        Samples.level(0, before).then(1, 1).then(0, 20))
                .series(Series.of(Series.COVERED, slo, "5m"), Samples.level(1, before + 21));
        promised(scenario, slo, before + 21);
        for (Duration window : catalogue.longWindows()) {
            scenario.near("12h", "count(" + Series.of(Series.BURN_RATE, slo, Durations.promQl(window)) + ")", 1, 0);
        }
        return isRecorded(promise) ? scenario.near("12h", own(Series.COMPLIANCE, promise), 0, 0) : scenario;
    }

    /** The same for what is so long that promtool would not read each step: one step of each day is enough. */
    private Scenario oneBadDay() {
        String slo = Named.AVAILABILITY.slo();
        int days = (int) Math.max(40, longest().toDays() + 10);
        Scenario scenario = new Scenario("a long window forgets an event when its time has passed", "5m")
                .series(Series.of(Series.TOTAL, slo, "5m"), daily(days, 1000, 1000))
                .series(
                        Series.of(Series.COVERED, slo, "5m"),
                        daily(days - 1, 1, 1).then(300 * longest().toDays(), 1))
                .series(Series.of(Series.BAD, slo, "5m"), daily(days, 0, 7));
        for (Duration window : weeks()) {
            String range = Durations.promQl(window);
            long length = window.toDays();
            scenario.near("12h", Series.of(Series.BAD, slo, range), 0, 0)
                    .near("36h", Series.of(Series.BAD, slo, range), 7, 0)
                    .near(24 * length + 12 + "h", Series.of(Series.BAD, slo, range), 7, 0)
                    .near(24 * length + 36 + "h", Series.of(Series.BAD, slo, range), 0, 0)
                    .near(24 * length + 36 + "h", Series.of(Series.TOTAL, slo, range), 1000.0 * length, 0)
                    .near(24 * length + 36 + "h", Series.of(Series.COVERED, slo, range), 1 / 288.0, 0.00001)
                    .near(24 * (days - 1) + 12 + "h", Series.of(Series.COVERED, slo, range), 1, 0);
        }
        return scenario;
    }

    /** One step a day, five minutes after midnight, which no coarser step would see, and the second of them of another value. */
    private static Samples daily(int days, long value, long second) {
        Samples samples = Samples.late(1, value).gone(STEPS_PER_DAY - 1);
        for (int day = 1; day < days; day++) {
            samples.then(day == 1 ? second : value, 1).gone(STEPS_PER_DAY - 1);
        }
        return samples;
    }

    /** Those for which each step can be given. */
    private List<Duration> shortWindows() {
        return windows(Duration.ofHours(1)).stream()
                .filter(window -> window.compareTo(LONGEST_IN_STEPS) <= 0)
                .toList();
    }

    private List<Duration> weeks() {
        return windows(Duration.ofDays(1)).stream()
                .filter(window -> window.compareTo(LONGEST_IN_STEPS) > 0)
                .toList();
    }

    private Duration longest() {
        return weeks().stream().max(Comparator.naturalOrder()).orElse(LONGEST_IN_STEPS);
    }

    /** Those that are a multiple of a time; what lies between two of them, no scenario looks at. */
    private List<Duration> windows(Duration unit) {
        return catalogue.longWindows().stream()
                .filter(window -> window.toSeconds() % unit.toSeconds() == 0)
                .toList();
    }

    /** What the rules for shorter times record of the promise. */
    private void promised(Scenario scenario, String slo, int steps) {
        catalogue.promises().stream()
                .filter(promise -> promise.name().equals(slo))
                .forEach(promise -> scenario.series(
                                Series.BUDGET + "{slo=\"" + slo + "\"}",
                                Samples.from(0)
                                        .then(promise.objective().budget().share(), steps))
                        .series(Series.of(Series.INFO, slo, promise.windowLabel()), Samples.level(1, steps)));
    }

    /** Seven of the events of the whole window, whether it was observed as a whole or not. */
    private static double burnt(Promise promise, double steps) {
        return 7 / (1000 * steps) / promise.objective().budget().share().doubleValue();
    }

    private static String own(String series, Promise promise) {
        return Series.of(series, promise.name(), promise.windowLabel());
    }

    /** Until midnight one request in ten fails, and from then on none. */
    private Scenario midnight() {
        Scenario scenario = new Scenario("at midnight in UTC a new day begins, and the last 24 hours go on", "5m");
        for (String slo : List.of("errors-day", "errors-rolling")) {
            promised(scenario, slo, STEPS_PER_DAY + 24);
            scenario.series(Series.of(Series.TOTAL, slo, "5m"), Samples.level(100, STEPS_PER_DAY + 24))
                    .series(Series.of(Series.COVERED, slo, "5m"), Samples.level(1, STEPS_PER_DAY + 24))
                    .series(
                            Series.of(Series.BAD, slo, "5m"),
                            Samples.level(10, STEPS_PER_DAY).then(BigDecimal.ZERO, 24));
        }
        boolean isOfADay =
                catalogue.promise(Named.ERRORS_OF_A_DAY).windowLabel().equals("day");
        String bad = Series.of(Series.BAD, "errors-day", "day");
        String total = Series.of(Series.TOTAL, "errors-day", "day");
        String compliance = Series.of(Series.COMPLIANCE, "errors-day", "day");
        String covered = Series.of(Series.COVERED, "errors-day", "day");
        scenario.near("5m", bad, 10, 0)
                .near("5m", covered, 1.0 / 288, 0.0001)
                .near("23h55m", total, 28_700, 0)
                .near("23h55m", bad, 2_870, 0)
                .near("23h55m", covered, 287.0 / 288, 0.0001);
        if (isOfADay) {
            scenario.near("23h55m", compliance, 0.9, 0.000001);
        }
        scenario.none("24h", total)
                .none("24h", compliance)
                .near("24h5m", total, 100, 0)
                .near("24h5m", bad, 0, 0);
        if (isOfADay) {
            scenario.near("24h5m", compliance, 1, 0);
        }
        scenario.near("25h", total, 1_200, 0).near("25h", covered, 12.0 / 288, 0.0001);
        return catalogue.longWindows().contains(Duration.ofDays(1))
                ? scenario.near("25h", Series.of(Series.BAD, "errors-rolling", "1d"), 2_770, 20)
                : scenario;
    }
}
