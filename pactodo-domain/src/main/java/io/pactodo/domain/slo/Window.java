package io.pactodo.domain.slo;

import java.time.Duration;
import java.time.Instant;

/**
 * Over what time an objective holds.
 *
 * @param length how long it is: whole seconds, more than none
 * @param alignment where it begins
 * @since 0.1.0
 */
public record Window(Duration length, Alignment alignment) {
    /** Where a window begins. */
    public enum Alignment {
        /** It ends now, always. A bad hour leaves it when the length has passed. */
        ROLLING,
        /** It begins at a multiple of its length since 1970 in UTC: a day begins at midnight. Then nothing is spent. */
        CALENDAR
    }

    /** @throws IllegalArgumentException when the length is not a whole number of seconds, or not above 0 */
    public Window {
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || !length.equals(Duration.ofSeconds(length.toSeconds()))) {
            throw new IllegalArgumentException(
                    "A window is a whole number of seconds long, and more than none; " + length + " is not.");
        }
    }

    /**
     * {@return the last so many days, as they roll on}
     *
     * @param days 1 or more
     */
    public static Window rollingDays(int days) {
        return new Window(Duration.ofDays(days), Alignment.ROLLING);
    }

    /** {@return the day that goes on, in UTC} */
    public static Window calendarDay() {
        return new Window(Duration.ofDays(1), Alignment.CALENDAR);
    }

    /**
     * Since when things count.
     *
     * @param now the end of the window; what happened at this very instant belongs to it
     * @return its first instant, which belongs to it where it is aligned to the calendar
     */
    public Instant begin(Instant now) {
        return alignment == Alignment.ROLLING
                ? now.minus(length)
                : Instant.ofEpochSecond(now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), length.toSeconds()));
    }
}
