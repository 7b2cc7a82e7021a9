package io.pactodo.testkit;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Priority;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.RecurrenceRule;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.Title;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Contents of tasks for tests to start from.
 *
 * @since 0.1.0
 */
public final class SampleContents {
    private SampleContents() {}

    /** {@return content that has something to say in every field: in progress, and due at an instant} */
    public static TaskContent everyField() {
        return new TaskContent(
                new Title("Repot the lemon tree"),
                new Notes("Clay pot, 40 cm.\nNot in the midday sun."),
                Status.IN_PROGRESS,
                new Priority(3),
                Optional.of(zoned("2026-04-03T17:30:00", "Europe/Berlin")),
                Optional.of(new CalendarTime.AllDay(LocalDate.parse("2026-04-01"))),
                Tags.of("garden", "balcony", "before rain"),
                Optional.of(order("2.5")),
                Optional.of(recurrence("FREQ=MONTHLY;BYDAY=1SA;COUNT=12", Recurrence.Anchor.DUE)));
    }

    /**
     * {@return the order of that number}
     *
     * @param number a decimal number: {@code 1.5} stands between {@code 1} and {@code 2}
     */
    public static Order order(String number) {
        return new Order(new BigDecimal(number));
    }

    /**
     * {@return a series by that rule of RFC 5545}
     *
     * @param rule such as {@code FREQ=DAILY}
     * @param anchor from what the next occurrence is reckoned
     */
    public static Recurrence recurrence(String rule, Recurrence.Anchor anchor) {
        return new Recurrence(RecurrenceRule.parse(rule), anchor);
    }

    /**
     * {@return that local time in that zone}
     *
     * @param local as ISO 8601 has it: {@code 2026-03-01T09:00}
     * @param zone a name of IANA's: {@code Europe/Berlin}
     */
    public static CalendarTime zoned(String local, String zone) {
        return new CalendarTime.Zoned(LocalDateTime.parse(local), CalendarTime.zone(zone));
    }

    /**
     * {@return that local time, wherever one is}
     *
     * @param local as ISO 8601 has it: {@code 2026-03-01T09:00}
     */
    public static CalendarTime floating(String local) {
        return new CalendarTime.Floating(LocalDateTime.parse(local));
    }

    /**
     * {@return that whole day}
     *
     * @param date as ISO 8601 has it: {@code 2026-03-01}
     */
    public static CalendarTime allDay(String date) {
        return new CalendarTime.AllDay(LocalDate.parse(date));
    }
}
