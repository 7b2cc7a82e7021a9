package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes of what was recorded how it stands. Each figure has its own end: windows up to an hour are read from the counters, and
 * longer ones are put together of full five minutes.
 */
final class StandingReader {
    /** A day's first figures are those of its first full five minutes, and come with the next evaluation. */
    private static final Duration DAWN = Catalogue.STEP.plus(Duration.ofMinutes(2));

    private final Recordings recordings;
    private final Instant now;
    private final String nothing;

    /**
     * @param recordings what was recorded
     * @param now when it was asked for
     * @param nothing why there may be no figures of an objective
     */
    StandingReader(Recordings recordings, Instant now, String nothing) {
        this.recordings = recordings;
        this.now = now;
        this.nothing = nothing;
    }

    /** The figures of one objective. */
    MeasuredObjective measured(Promise promise) {
        Map<String, Recorded> byWindow = recordings.of(promise.name());
        Figure<Stretch> own = Optional.ofNullable(byWindow.get(promise.windowLabel()))
                .<Figure<Stretch>>map(recorded -> Figure.of(stretch(promise.window(), recorded)))
                .orElseGet(() -> Figure.missing(isDawn(promise.window()) ? dawn() : nothing));
        List<Burn> burns = burns(promise, byWindow);
        return new MeasuredObjective(
                promise.promised(), own, burns.isEmpty() ? Figure.missing(nothing) : Figure.of(burns));
    }

    private boolean isDawn(Window window) {
        return window.alignment() == Window.Alignment.CALENDAR
                && Duration.between(window.begin(now), now).compareTo(DAWN) < 0;
    }

    private static String dawn() {
        return "The day has just begun, in UTC: its first figures come when five minutes of it are over.";
    }

    private static Stretch stretch(Window window, Recorded recorded) {
        Instant end = lastFullStep(recorded.at());
        // What ends at midnight is of the day before.
        Instant begin =
                window.alignment() == Window.Alignment.CALENDAR ? window.begin(end.minusNanos(1)) : window.begin(end);
        return new Stretch(new Span(begin, end), recorded.observation());
    }

    private static Instant lastFullStep(Instant at) {
        long seconds = at.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, Catalogue.STEP.toSeconds()));
    }

    /** Of the windows that are shorter than its own, the shortest first. */
    private static List<Burn> burns(Promise promise, Map<String, Recorded> byWindow) {
        Map<Duration, Burn> burns = new TreeMap<>();
        byWindow.forEach((window, recorded) -> Durations.parse(window)
                .filter(length ->
                        !length.isZero() && length.compareTo(promise.window().length()) < 0)
                .ifPresent(length -> burns.put(length, burn(promise, length, recorded))));
        return List.copyOf(burns.values());
    }

    private static Burn burn(Promise promise, Duration length, Recorded recorded) {
        Instant end = length.compareTo(Catalogue.LONGEST_RAW) > 0 ? lastFullStep(recorded.at()) : recorded.at();
        return new Burn(
                length,
                new Span(end.minus(length), end),
                recorded.observation().burnRate(promise.promised().budget()));
    }
}
