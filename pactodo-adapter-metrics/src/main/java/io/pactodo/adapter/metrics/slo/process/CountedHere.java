package io.pactodo.adapter.metrics.slo.process;

import io.pactodo.adapter.metrics.OwnCounters;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import io.pactodo.domain.slo.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one process knows of itself: how much was good since it began, and lately. Whoever asks once a minute sees to it that it
 * can tell its windows apart; where nobody did, a window begins with the last look before it, and says so. It raises no alert.
 */
public final class CountedHere implements Measurements {
    private final Catalogue catalogue;
    private final CounterReader counters;
    private final Instant since;
    private final InstantSource clock;
    private final String wayOut;
    private final Tallies tallies;

    /**
     * @param catalogue what was promised
     * @param counters what it counted
     * @param since when it began to count
     * @param clock what time it is
     * @param better what would name a Prometheus, which knows more: a flag or a variable
     */
    public CountedHere(Catalogue catalogue, OwnCounters counters, Instant since, InstantSource clock, String better) {
        this.catalogue = catalogue;
        this.wayOut = " Name a Prometheus that watches, with " + better + ".";
        this.counters = new CounterReader(counters, catalogue.measuring().job(), this::missing);
        this.since = since;
        this.clock = clock;
        this.tallies = new Tallies(
                since,
                catalogue.promises().stream()
                        .map(promise -> promise.window().length())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public Standing now() {
        Instant now = clock.instant();
        Map<String, Figure<Compliance>> counted = new HashMap<>();
        Map<String, Compliance> known = new HashMap<>();
        for (Promise promise : catalogue.promises()) {
            Figure<Compliance> figure = counters.compliance(promise.indicator());
            counted.put(promise.name(), figure);
            figure.value().ifPresent(compliance -> known.put(promise.name(), compliance));
        }
        Standing standing = new Standing(
                new Source.OwnCounters(since),
                now,
                catalogue.promises().stream()
                        .map(promise -> measured(promise, counted.getOrDefault(promise.name(), missing("")), now))
                        .toList(),
                missing("A process does not know of what somebody was told."));
        tallies.add(now, known);
        return standing;
    }

    @Override
    public History history(Span span, Duration step) {
        return new History(
                new Source.OwnCounters(since),
                span,
                catalogue.promises().stream()
                        .map(promise -> new ObjectiveHistory(
                                promise.promised(), missing("A process does not remember when it counted what.")))
                        .toList(),
                missing("A process does not remember of what somebody was told."),
                missing("A process does not know when it was away."));
    }

    private <T> Figure<T> missing(String reason) {
        return Figure.missing(reason + wayOut);
    }

    private MeasuredObjective measured(Promise promise, Figure<Compliance> counted, Instant now) {
        return new MeasuredObjective(
                promise.promised(),
                counted.map(all -> own(promise, all, now)),
                counted.map(all -> burns(promise, all, now)));
    }

    private Stretch own(Promise promise, Compliance counted, Instant now) {
        Tallies.Tally begin = tallies.begin(promise.window(), now);
        Span span = span(begin.at(), now);
        double covered =
                span.length().toMillis() / (double) promise.window().length().toMillis();
        return new Stretch(span, new Observation(begin.until(counted, promise.name()), Math.min(1, covered)));
    }

    /** Over the windows that somebody is told by; while it is too young for any of them, over its life. */
    private List<Burn> burns(Promise promise, Compliance counted, Instant now) {
        Duration age = span(since, now).length();
        List<Burn> burns = Catalogue.windowsWithin(promise).stream()
                .flatMap(length ->
                        tallies.lately(length, now).map(begin -> burn(promise, length, begin, counted, now)).stream())
                .toList();
        return burns.isEmpty() && age.compareTo(promise.window().length()) < 0
                ? List.of(burn(promise, age, new Tallies.Tally(since, Map.of()), counted, now))
                : burns;
    }

    private static Burn burn(Promise promise, Duration over, Tallies.Tally begin, Compliance counted, Instant now) {
        Compliance lately = begin.until(counted, promise.name());
        return new Burn(
                over,
                span(begin.at(), now),
                new Observation(lately, 1).burnRate(promise.promised().budget()));
    }

    /** No time is no span: whoever asks at once has waited for a second. */
    private static Span span(Instant from, Instant to) {
        return new Span(from.isBefore(to.minusSeconds(1)) ? from : to.minusSeconds(1), to);
    }
}
