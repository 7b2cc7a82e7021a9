package io.pactodo.domain.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * On which days something comes again: the part of RFC 5545's recurrence rules (section 3.3.10) that tasks live by. What
 * is left out is refused by name, never passed over: a rule that was taken is a rule that is kept.
 *
 * @param frequency how long a period is
 * @param interval every how many periods: 1 to 999
 * @param months in which months only, 1 to 12; empty for any
 * @param monthDays on which days of the month, 1 to 31, or -1 to -31 from its end; empty for any. By month and by year
 * @param weekdays on which days of the week; empty for any. A numbered one goes by month and by year
 * @param weekStart the day that weeks begin on, which tells them apart when not each of them counts
 * @param count how many times at most, 1 to 9999, the one that is due included; empty for no such end
 * @param until the last day or instant at which it still may come; empty for no such end
 * @since 0.1.0
 */
public record RecurrenceRule(
        Frequency frequency,
        int interval,
        SortedSet<Integer> months,
        SortedSet<Integer> monthDays,
        Set<WeekdayNumber> weekdays,
        DayOfWeek weekStart,
        Optional<Integer> count,
        Optional<CalendarTime> until) {

    private static final int LAST_YEAR = 9999;

    /** @throws TaskRefused.Invalid when a part is out of its range, or two of them contradict each other */
    public RecurrenceRule {
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
        monthDays = Collections.unmodifiableSortedSet(new TreeSet<>(monthDays));
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
        RecurrenceRuleLimits.check(frequency, interval, months, monthDays, weekdays, count, until);
    }

    /**
     * Reads a rule as RFC 5545 writes it, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH}. The parts may come in any
     * sequence and in any case.
     *
     * @param text the rule, without {@code RRULE:}
     * @return the rule, with its parts in the sequence in which they are always written
     * @throws TaskRefused.Invalid when it is no rule, or one that is not kept here: the message says which part it is,
     *     and
     *     what would do
     */
    public static RecurrenceRule parse(String text) {
        return RecurrenceRuleText.parse(text);
    }

    /**
     * The first day on which it comes again.
     *
     * @param start the day on which it began, or came the last time: what the periods are counted from, and what says
     *     the day of the week, of the month or of the year when the rule does not
     * @param after the day after which to look, not before {@code start}
     * @return the day; empty when there is none up to the year 9999. Where a month or a year has no such day, it is passed
     *     over (RFC 5545, section 3.3.10). The ends of the rule are not looked at
     */
    Optional<LocalDate> next(LocalDate start, LocalDate after) {
        RecurrencePattern pattern = new RecurrencePattern(this, start);
        for (LocalDate day = after.plusDays(1); day.getYear() <= LAST_YEAR; day = day.plusDays(1)) {
            if (pattern.has(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The same, to come that many times at most. */
    RecurrenceRule withCount(int left) {
        return new RecurrenceRule(
                frequency, interval, months, monthDays, weekdays, weekStart, Optional.of(left), until);
    }

    /** The rule as RFC 5545 writes it, in one fixed form: what says nothing is left out. */
    @Override
    public String toString() {
        return RecurrenceRuleText.write(this);
    }

    /** How long a period is (RFC 5545, {@code FREQ}). */
    public enum Frequency {
        /** A day. */
        DAILY,
        /** A week. */
        WEEKLY,
        /** A month. */
        MONTHLY,
        /** A year. */
        YEARLY
    }

    /**
     * A day of the week (RFC 5545, {@code weekdaynum}).
     *
     * @param number which of them in its month: 1 to 5, or -1 to -5 from its end; 0 for each
     * @param day the day
     */
    public record WeekdayNumber(int number, DayOfWeek day) implements Comparable<WeekdayNumber> {
        private static final int MOST_IN_A_MONTH = 5;

        /** @throws TaskRefused.Invalid when a month cannot have that many */
        public WeekdayNumber {
            if (Math.abs(number) > MOST_IN_A_MONTH) {
                throw new TaskRefused.Invalid(
                        "out_of_range", "BYDAY counts a weekday within its month: 1 to 5, or -1 to -5 from its end.");
            }
        }

        /** By the day, then by the number. */
        @Override
        public int compareTo(WeekdayNumber other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : Integer.compare(number, other.number);
        }

        boolean has(LocalDate date) {
            if (date.getDayOfWeek() != day) {
                return false;
            }
            int fromBegin = (date.getDayOfMonth() - 1) / 7 + 1;
            int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
            return number == 0 || number == fromBegin || number == fromEnd;
        }
    }
}
