package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What has to be counted of an objective, event by event. Where nothing of it is scraped, nothing is recorded. */
final class Counts {
    private Counts() {}

    /** All events over a time. */
    static Expectation all(String time, String slo, String window, double tolerance) {
        return recorded(time, slo, window, Series.of(Series.TOTAL, slo, window), Known::all, tolerance);
    }

    /** The bad ones. */
    static Expectation bad(String time, String slo, String window, double tolerance) {
        return recorded(time, slo, window, Series.of(Series.BAD, slo, window), Known::bad, tolerance);
    }

    /** Whether any is bad. */
    static Expectation isBad(String time, String slo, String window) {
        String bad = Series.of(Series.BAD, slo, window);
        return (answers, reckoning) -> known(reckoning, time, slo, window)
                .ifPresentOrElse(
                        known -> answers.near(time, bad + " > bool 0", known.bad() > 0 ? 1 : 0, 0),
                        () -> answers.none(time, bad));
    }

    /** Whether anything is counted. */
    static Expectation isCounted(String time, String slo, String window) {
        return recorded(time, slo, window, "count(" + Series.of(Series.TOTAL, slo, window) + ")", known -> 1, 0);
    }

    /** How much of a time is covered, where anything is. */
    static Expectation covered(String time, String slo, String window, double share, double tolerance) {
        return recorded(time, slo, window, Series.of(Series.COVERED, slo, window), known -> share, tolerance);
    }

    /** The good share of the last five minutes; nothing when nothing happened. */
    static Expectation good(String time, String series, String slo, double tolerance) {
        return happened(time, series, slo, known -> 1 - known.bad() / known.all(), tolerance);
    }

    /** The bad share of the last five minutes; nothing when nothing happened. */
    static Expectation failed(String time, String series, String slo, double tolerance) {
        return happened(time, series, slo, known -> known.bad() / known.all(), tolerance);
    }

    /** Whether the bad share of the last five minutes is above that. */
    static Expectation isWorse(String time, String series, String slo, BigDecimal share) {
        return happened(
                time,
                series + " > bool " + share.toPlainString(),
                slo,
                known -> known.isWorse(share) == Certainty.SURE ? 1 : 0,
                0);
    }

    /** Whether the budget goes faster than that, over a time. */
    static Expectation burnsFaster(String time, String slo, String window, BigDecimal factor) {
        return (answers, reckoning) -> known(reckoning, time, slo, window)
                .map(known -> known.burnsFaster(
                        factor, promise(reckoning, slo).objective().budget()))
                .filter(Certainty.SURE::equals)
                .ifPresent(sure -> answers.near(
                        time, Series.of(Series.BURN_RATE, slo, window) + " > bool " + factor.toPlainString(), 1, 0));
    }

    /** That its budget does not go, where anything happens. */
    static Expectation burnsNothing(String time, String slo, String window) {
        return (answers, reckoning) -> known(reckoning, time, slo, window)
                .filter(known -> known.all() > 0 && known.bad() == 0)
                .ifPresent(known -> answers.near(time, Series.of(Series.BURN_RATE, slo, window), 0, 0));
    }

    private static Expectation happened(
            String time, String series, String slo, ToDoubleFunction<Known> share, double tolerance) {
        return (answers, reckoning) -> known(reckoning, time, slo, Durations.promQl(Catalogue.STEP))
                .filter(known -> known.all() > 0)
                .ifPresentOrElse(
                        known -> answers.near(time, series, share.applyAsDouble(known), tolerance),
                        () -> answers.none(time, series));
    }

    private static Expectation recorded(
            String time, String slo, String window, String series, ToDoubleFunction<Known> value, double tolerance) {
        return (answers, reckoning) -> known(reckoning, time, slo, window)
                .ifPresentOrElse(
                        known -> answers.near(time, series, value.applyAsDouble(known), tolerance),
                        () -> answers.none(time, series));
    }

    private static Optional<Known> known(Reckoning reckoning, String time, String slo, String window) {
        Duration length = Durations.parse(window).orElseThrow();
        return reckoning.catalogue().promises().stream()
                .filter(promise -> promise.name().equals(slo))
                .findFirst()
                .flatMap(promise -> reckoning.over(promise, length, Times.seconds(time)));
    }

    private static Promise promise(Reckoning reckoning, String slo) {
        return reckoning.catalogue().promises().stream()
                .filter(promise -> promise.name().equals(slo))
                .findFirst()
                .orElseThrow();
    }
}
