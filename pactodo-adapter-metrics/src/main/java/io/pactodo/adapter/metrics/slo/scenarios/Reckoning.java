package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be known of the objectives, reckoned from what is scraped in a scenario: event by event, and not by PromQL. Times
 * are in seconds since its beginning.
 */
final class Reckoning {
    private static final long STEP = Catalogue.STEP.toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Catalogue catalogue;
    private final Evaluations evaluations;
    private final boolean hasLongWindows;
    private final Scrapes scrapes;
    private final Map<String, Events> events = new HashMap<>();
    private final Map<String, Map<Long, Boolean>> isKnown = new HashMap<>();

    /** @param hasLongWindows whether what is longer than an hour is recorded, too */
    Reckoning(Catalogue catalogue, Evaluations evaluations, boolean hasLongWindows, Scrapes scrapes) {
        this.catalogue = catalogue;
        this.evaluations = evaluations;
        this.hasLongWindows = hasLongWindows;
        this.scrapes = scrapes;
        catalogue.promises().forEach(promise -> events.put(promise.name(), events(promise.indicator())));
    }

    private Events events(Indicator indicator) {
        if (indicator instanceof Indicator.Bad bad) {
            return CountedEvents.of(scrapes, bad);
        }
        if (indicator instanceof Indicator.Good good) {
            return CountedEvents.of(scrapes, good);
        }
        if (indicator instanceof Indicator.Level level) {
            return new LevelEvents(scrapes, catalogue.measuring(), level.share(), evaluations.every());
        }
        throw new IllegalStateException(indicator.toString());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Of an objective, over a time; empty where nothing is, or where nobody wants to know. */
    Optional<Known> over(Promise promise, Duration window, long at) {
        long now = evaluations.last(at);
        if (Catalogue.rawWindows(promise).contains(window)) {
            return counted(promise, window, now);
        }
        return hasLongWindows && catalogue.longWindows().contains(window)
                ? together(promise, window.dividedBy(Catalogue.STEP), now, now - window.toSeconds())
                : Optional.empty();
    }

    /** Over an objective's own window, which is recorded with those that are longer than an hour. */
    Optional<Known> overItsOwn(Promise promise, long at) {
        if (!hasLongWindows) {
            return Optional.empty();
        }
        long now = evaluations.last(at);
        return promise.windowLabel().equals("day")
                // The step that ends at midnight is of the day before.
                ? together(promise, DAY / STEP, now, now / DAY * DAY + 1)
                : over(promise, promise.window().length(), at);
    }

    private Optional<Known> counted(Promise promise, Duration window, long now) {
        long from = now - window.toSeconds();
        Events counted = events(promise);
        return counted.all(from, now).stream()
                .mapToObj(all -> new Known(
                        counted.bad(from, now),
                        all,
                        counted.guessed(from, now),
                        Math.min(1, covered(promise, window, now))))
                .findFirst();
    }

    /** Out of steps of five minutes, at full five minutes. */
    private Optional<Known> together(Promise promise, long steps, long now, long from) {
        return Stream.iterate(Math.max(0, -Math.floorDiv(-from, STEP)) * STEP, at -> at <= now, at -> at + STEP)
                .flatMap(at -> counted(promise, Catalogue.STEP, evaluations.last(at)).stream())
                .reduce(Known::plus)
                .map(sum -> sum.coveredBy(sum.covered() / steps));
    }

    /** As fine as the rules are evaluated in earnest. */
    private double covered(Promise promise, Duration window, long now) {
        long every = catalogue.measuring().interval().toSeconds();
        long seen = Stream.iterate(
                        now / every * every, at -> at >= 0 && at > now - window.toSeconds(), at -> at - every)
                .filter(at -> isKnown(promise, evaluations.last(at)))
                .count();
        return (double) seen * every / window.toSeconds();
    }

    private boolean isKnown(Promise promise, long at) {
        return isKnown.computeIfAbsent(promise.name(), any -> new HashMap<>())
                .computeIfAbsent(at, any -> events(promise).all(at - STEP, at).isPresent());
    }

    private Events events(Promise promise) {
        return events.getOrDefault(promise.name(), events(promise.indicator()));
    }
}
