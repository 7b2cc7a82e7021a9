package io.pactodo.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that moves when it is looked at, and when it is told to: never by itself.
 *
 * @since 0.1.0
 */
public final class SteppingClock implements InstantSource {
    /** Where clocks begin when nobody says. */
    public static final Instant BEGINNING = Instant.parse("2026-03-01T09:00:00Z");

    private final AtomicReference<Instant> now;
    private final Duration step;

    /**
     * @param beginning what it says at first
     * @param step how far each look moves it on; zero for a clock that stands still
     */
    public SteppingClock(Instant beginning, Duration step) {
        this.now = new AtomicReference<>(beginning);
        this.step = step;
    }

    /** {@return a clock that goes on one second with each look} */
    public static SteppingClock bySeconds() {
        return new SteppingClock(BEGINNING, Duration.ofSeconds(1));
    }

    /** {@return a clock that stands still until it is moved} */
    public static SteppingClock standing() {
        return new SteppingClock(BEGINNING, Duration.ZERO);
    }

    /**
     * Moves it on, or back when that is negative.
     *
     * @param distance of any length
     */
    public void moveBy(Duration distance) {
        now.updateAndGet(instant -> instant.plus(distance));
    }

    @Override
    public Instant instant() {
        return now.getAndUpdate(instant -> instant.plus(step));
    }
}
