package io.pactodo.domain.task;

import io.pactodo.domain.task.RecurrenceRule.Frequency;
import io.pactodo.domain.task.RecurrenceRule.WeekdayNumber;
import java.time.Month;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a rule may say, and what it may not say at once. */
final class RecurrenceRuleLimits {
    private static final int MOST_PERIODS = 999;
    private static final int MOST_TIMES = 9999;
    private static final int LONGEST_MONTH = 31;

    private RecurrenceRuleLimits() {}

    static void check(
            Frequency frequency,
            int interval,
            Set<Integer> months,
            Set<Integer> monthDays,
            Set<WeekdayNumber> weekdays,
            Optional<Integer> count,
            Optional<CalendarTime> until) {
        requireRange("INTERVAL", interval, MOST_PERIODS);
        months.forEach(month -> requireRange("BYMONTH", month, Month.DECEMBER.getValue()));
        monthDays.forEach(day -> requireRange("BYMONTHDAY", Math.abs(day), LONGEST_MONTH));
        count.ifPresent(times -> requireRange("COUNT", times, MOST_TIMES));
        require(
                count.isEmpty() || until.isEmpty(),
                "COUNT and UNTIL are two ends of one series: keep the one that is meant.");
        boolean isByMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        require(isByMonth || monthDays.isEmpty(), "BYMONTHDAY goes with FREQ=MONTHLY or FREQ=YEARLY.");
        require(
                isByMonth || weekdays.stream().allMatch(weekday -> weekday.number() == 0),
                "A numbered weekday such as 2MO goes with FREQ=MONTHLY or FREQ=YEARLY.");
        require(
                frequency != Frequency.YEARLY || !months.isEmpty() || (monthDays.isEmpty() && weekdays.isEmpty()),
                "With FREQ=YEARLY, BYDAY and BYMONTHDAY count within months: say which by BYMONTH.");
        require(everComes(months, monthDays), "None of these months has such a day.");
    }

    /** A leap year has every day that a year can have. */
    private static boolean everComes(Set<Integer> months, Set<Integer> monthDays) {
        return months.isEmpty()
                || monthDays.isEmpty()
                || shortest(monthDays)
                        <= months.stream()
                                .mapToInt(month -> Month.of(month).maxLength())
                                .max()
                                .orElse(LONGEST_MONTH);
    }

    private static int shortest(Collection<Integer> monthDays) {
        return monthDays.stream().mapToInt(Math::abs).min().orElse(1);
    }

    private static void requireRange(String part, int value, int most) {
        if (value < 1 || value > most) {
            throw new TaskRefused.Invalid(
                    "out_of_range", part + " is a whole number from 1 to " + most + "; this one is " + value + ".");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new TaskRefused.Invalid("invalid_rule", rule);
        }
    }
}
