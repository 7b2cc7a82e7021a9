package io.pactodo.domain.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An end of a range of due times, itself within the range: a day, compared with the day that was said, wherever that
 * is; or an instant, compared with {@link CalendarTime#sortKey()}.
 *
 * @since 0.1.0
 */
public sealed interface DueBound {
    /**
     * {@return whether this bound is at that due time or before it}
     *
     * @param due of a task
     */
    boolean isAtOrBefore(CalendarTime due);

    /**
     * {@return whether this bound is at that due time or after it}
     *
     * @param due of a task
     */
    boolean isAtOrAfter(CalendarTime due);

    /**
     * A day of the calendar.
     *
     * @param date what is due on any other day is before it or after it
     */
    record OnDay(LocalDate date) implements DueBound {
        @Override
        public boolean isAtOrBefore(CalendarTime due) {
            return !due.date().isBefore(date);
        }

        @Override
        public boolean isAtOrAfter(CalendarTime due) {
            return !due.date().isAfter(date);
        }
    }

    /**
     * A point in time.
     *
     * @param instant what is due is held against it by its {@link CalendarTime#sortKey}
     */
    record AtInstant(Instant instant) implements DueBound {
        @Override
        public boolean isAtOrBefore(CalendarTime due) {
            return !due.sortKey().isBefore(instant);
        }

        @Override
        public boolean isAtOrAfter(CalendarTime due) {
            return !due.sortKey().isAfter(instant);
        }
    }
}
