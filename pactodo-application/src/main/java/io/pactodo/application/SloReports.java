package io.pactodo.application;

import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells how the promise stands, and how it went. Safe for use by any number of threads.
 *
 * @since 0.1.0
 */
public final class SloReports {
    /** What a history is divided into. */
    public static final Duration STEP = Duration.ofHours(1);

    /** How far back a history can reach. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final Measurements measurements;
    private final InstantSource clock;

    /**
     * @param measurements knows what was measured
     * @param clock what time it is
     */
    public SloReports(Measurements measurements, InstantSource clock) {
        this.measurements = measurements;
        this.clock = clock;
    }

    /** {@return how it stands now} */
    public Standing now() {
        return measurements.now();
    }

    /**
     * How it went lately, hour by hour. It begins at a full hour in UTC and ends with the last full five minutes.
     *
     * @param window for how long, from an hour to {@link #LONGEST}
     * @return what was seen of each objective in each hour, or why it could not be had
     * @throws IllegalArgumentException when the window is shorter or longer
     */
    public History last(Duration window) {
        if (window.compareTo(STEP) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A report is on the last 1 to " + LONGEST.toHours() + " hours, not on " + window + ".");
        }
        Instant end = floor(clock.instant(), Measurements.GRAIN);
        return measurements.history(new Span(floor(end.minus(window), STEP), end), STEP);
    }

    private static Instant floor(Instant instant, Duration unit) {
        long seconds = instant.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, unit.toSeconds()));
    }
}
