package io.pactodo.domain.task;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;

/** A rule and the day that it began on: together they say of each day whether it comes then. */
final class RecurrencePattern {
    private final RecurrenceRule rule;
    private final LocalDate start;
    private final long firstPeriod;

    RecurrencePattern(RecurrenceRule rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
        this.firstPeriod = period(start);
    }

    /** Whether it comes on this day, which is not before it began. */
    boolean has(LocalDate day) {
        return (period(day) - firstPeriod) % length() == 0
                && isInAMonth(day)
                && isADayOfTheMonth(day)
                && isADayOfTheWeek(day);
    }

    private long period(LocalDate day) {
        return switch (rule.frequency()) {
            case DAILY -> day.toEpochDay();
            case WEEKLY ->
                day.with(TemporalAdjusters.previousOrSame(rule.weekStart())).toEpochDay();
            case MONTHLY -> day.getLong(ChronoField.PROLEPTIC_MONTH);
            case YEARLY -> day.getYear();
        };
    }

    /** Days from one counting week to the next; else periods from one that counts to the next. */
    private long length() {
        return rule.frequency() == RecurrenceRule.Frequency.WEEKLY ? 7L * rule.interval() : rule.interval();
    }

    private boolean isInAMonth(LocalDate day) {
        return rule.months().isEmpty()
                ? rule.frequency() != RecurrenceRule.Frequency.YEARLY || day.getMonth() == start.getMonth()
                : rule.months().contains(day.getMonthValue());
    }

    private boolean isADayOfTheMonth(LocalDate day) {
        if (rule.monthDays().isEmpty()) {
            return !takesTheDayOfTheMonthFromStart() || day.getDayOfMonth() == start.getDayOfMonth();
        }
        return rule.monthDays().contains(day.getDayOfMonth())
                || rule.monthDays().contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
    }

    private boolean takesTheDayOfTheMonthFromStart() {
        return rule.weekdays().isEmpty()
                && (rule.frequency() == RecurrenceRule.Frequency.MONTHLY
                        || rule.frequency() == RecurrenceRule.Frequency.YEARLY);
    }

    private boolean isADayOfTheWeek(LocalDate day) {
        if (rule.weekdays().isEmpty()) {
            return rule.frequency() != RecurrenceRule.Frequency.WEEKLY || day.getDayOfWeek() == start.getDayOfWeek();
        }
        return rule.weekdays().stream().anyMatch(weekday -> weekday.has(day));
    }
}
