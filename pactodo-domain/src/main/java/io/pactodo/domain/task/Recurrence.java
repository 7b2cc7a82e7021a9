package io.pactodo.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * That a task comes again when it is done.
 *
 * @param rule on which days
 * @param anchor what the rule is counted from
 * @since 0.1.0
 */
public record Recurrence(RecurrenceRule rule, Anchor anchor) {
    /** What a series is counted from. */
    public enum Anchor {
        /** The day on which the task was due, whenever it was done. What has passed by then does not come again. */
        DUE,
        /** The day on which the task was done. */
        COMPLETION
    }

    /**
     * How a series goes on.
     *
     * @param due when the task is due again
     * @param rest what is left of the series from then on
     */
    public record Continuation(CalendarTime due, Recurrence rest) {}

    /**
     * How the series goes on when the task is done.
     *
     * @param due when the task was due
     * @param completedAt when it was done. Where the due time is in a zone, that zone says what day that was, else UTC
     * @return what comes next, at the same time of day and in the same zone; empty when the series has ended
     */
    public Optional<Continuation> after(CalendarTime due, Instant completedAt) {
        LocalDate completedOn =
                completedAt.atZone(due.zone().orElse(ZoneOffset.UTC)).toLocalDate();
        return anchor == Anchor.COMPLETION
                ? step(due, completedOn, completedOn, 1)
                : stepPast(due, completedAt, completedOn);
    }

    private Optional<Continuation> stepPast(CalendarTime due, Instant completedAt, LocalDate completedOn) {
        LocalDate after = due.date();
        for (int times = 1; ; times++) {
            Optional<CalendarTime> passed = step(due, due.date(), after, times)
                    .map(Continuation::due)
                    .filter(next -> isPast(next, completedAt, completedOn));
            if (passed.isEmpty()) {
                return step(due, due.date(), after, times);
            }
            after = passed.get().date();
        }
    }

    private Optional<Continuation> step(CalendarTime due, LocalDate start, LocalDate after, int times) {
        if (rule.count().filter(left -> left <= times).isPresent()) {
            return Optional.empty();
        }
        RecurrenceRule rest =
                rule.count().map(left -> rule.withCount(left - times)).orElse(rule);
        return rule.next(start, after)
                .map(day -> CalendarTime.of(day, due.time(), due.zone()))
                .filter(this::isNotTooLate)
                .map(next -> new Continuation(next, new Recurrence(rest, anchor)));
    }

    private static boolean isPast(CalendarTime next, Instant completedAt, LocalDate completedOn) {
        return next.time().isEmpty()
                ? next.date().isBefore(completedOn)
                : next.sortKey().isBefore(completedAt);
    }

    private boolean isNotTooLate(CalendarTime next) {
        return rule.until().map(until -> !isAfter(next, until)).orElse(true);
    }

    private static boolean isAfter(CalendarTime next, CalendarTime until) {
        if (until.time().isEmpty()) {
            return next.date().isAfter(until.date());
        }
        return until.zone().isPresent()
                ? next.sortKey().isAfter(until.sortKey())
                : local(next).isAfter(local(until));
    }

    private static LocalDateTime local(CalendarTime time) {
        return time.time().map(time.date()::atTime).orElseGet(() -> time.date().atStartOfDay());
    }
}
