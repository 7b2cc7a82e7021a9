package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Recurrence.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void countedFromItsDueDayItDoesNotMindWhenItWasDone() {
        assertThat(next("FREQ=WEEKLY", Anchor.DUE, "2026-11-23", "2026-11-20T10:00:00Z"))
                .isEqualTo("2026-11-30");
        assertThat(next("FREQ=WEEKLY", Anchor.DUE, "2026-11-23", "2026-11-25T10:00:00Z"))
                .isEqualTo("2026-11-30");
    }

    @Test
    void countedFromItsCompletionItBeginsWhenItWasDone() {
        assertThat(next("FREQ=DAILY;INTERVAL=3", Anchor.COMPLETION, "2026-11-23", "2026-11-25T10:00:00Z"))
                .isEqualTo("2026-11-28");
        assertThat(next("FREQ=DAILY;INTERVAL=3", Anchor.COMPLETION, "2026-11-23", "2026-11-20T10:00:00Z"))
                .isEqualTo("2026-11-23");
    }

    @Test
    void whatHasPassedByThenDoesNotComeAgain() {
        assertThat(next("FREQ=DAILY", Anchor.DUE, "2026-11-01", "2026-11-23T10:00:00Z"))
                .isEqualTo("2026-11-23");
        assertThat(next("FREQ=WEEKLY;INTERVAL=2", Anchor.DUE, "2026-11-02", "2026-11-23T10:00:00Z"))
                .isEqualTo("2026-11-30");
    }

    @Test
    void theZoneOfTheDueTimeSaysWhatHasPassed() {
        CalendarTime due = new CalendarTime.Zoned(LocalDateTime.of(2026, 11, 22, 0, 30), BERLIN);
        Recurrence daily = recurrence("FREQ=DAILY", Anchor.DUE);
        assertThat(daily.after(due, Instant.parse("2026-11-22T23:30:00Z"))
                        .orElseThrow()
                        .due())
                .isEqualTo(new CalendarTime.Zoned(LocalDateTime.of(2026, 11, 23, 0, 30), BERLIN));
        assertThat(daily.after(due, Instant.parse("2026-11-22T23:31:00Z"))
                        .orElseThrow()
                        .due())
                .isEqualTo(new CalendarTime.Zoned(LocalDateTime.of(2026, 11, 24, 0, 30), BERLIN));
        assertThat(recurrence("FREQ=DAILY", Anchor.COMPLETION)
                        .after(due, Instant.parse("2026-11-22T23:30:00Z"))
                        .orElseThrow()
                        .due()
                        .date())
                .isEqualTo("2026-11-24");
    }

    @Test
    void theTimeOfDayStaysAcrossAChangeOfTheClock() {
        CalendarTime due = new CalendarTime.Zoned(LocalDateTime.of(2026, 10, 24, 9, 0), BERLIN);
        CalendarTime next = recurrence("FREQ=DAILY", Anchor.DUE)
                .after(due, Instant.parse("2026-10-24T07:00:00Z"))
                .orElseThrow()
                .due();
        assertThat(next).isEqualTo(new CalendarTime.Zoned(LocalDateTime.of(2026, 10, 25, 9, 0), BERLIN));
        assertThat(next.instant()).contains(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void aCountIncludesWhatIsDueAndWhatWasPassedOver() {
        Recurrence four = recurrence("FREQ=DAILY;COUNT=4", Anchor.DUE);
        CalendarTime first = day("2026-11-20");
        Recurrence.Continuation second =
                four.after(first, Instant.parse("2026-11-20T10:00:00Z")).orElseThrow();
        assertThat(second.rest()).hasToString(four.toString().replace("COUNT=4", "COUNT=3"));
        assertThat(four.after(first, Instant.parse("2026-11-23T10:00:00Z"))
                        .orElseThrow()
                        .rest()
                        .rule())
                .hasToString("FREQ=DAILY;COUNT=1");
        assertThat(four.after(first, Instant.parse("2026-11-24T10:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;UNTIL=20261124, 2026-11-24",
        "FREQ=DAILY;UNTIL=20261123, ''",
        "FREQ=DAILY;UNTIL=20261124T000000Z, 2026-11-24",
        "FREQ=DAILY;UNTIL=20261123T235959Z, ''",
        "FREQ=DAILY;UNTIL=20261124T000000, 2026-11-24",
        "FREQ=DAILY;UNTIL=20261123T235959, ''",
    })
    void theLastDayIsIncluded(String rule, String expected) {
        assertThat(next(rule, Anchor.DUE, "2026-11-23", "2026-11-23T10:00:00Z")).isEqualTo(expected);
    }

    @Test
    void itEndsWithTheCalendar() {
        assertThat(next("FREQ=YEARLY", Anchor.DUE, "9999-01-01", "2026-11-23T10:00:00Z"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY                          | 2026-01-31 | 2026-03-31 2026-05-31 2026-07-31
            FREQ=MONTHLY;BYMONTHDAY=-1            | 2026-01-31 | 2026-02-28 2026-03-31 2026-04-30
            FREQ=MONTHLY;BYDAY=-1FR               | 2026-01-30 | 2026-02-27 2026-03-27 2026-04-24
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13   | 2026-11-13 | 2027-08-13 2028-10-13 2029-04-13
            FREQ=YEARLY                           | 2024-02-29 | 2028-02-29 2032-02-29 2036-02-29
            FREQ=YEARLY;BYMONTH=11;BYDAY=4TH      | 2026-11-26 | 2027-11-25 2028-11-23 2029-11-22
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU            | 1997-08-05 | 1997-08-10 1997-08-19 1997-08-24
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU    | 1997-08-05 | 1997-08-17 1997-08-19 1997-08-31
            FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR       | 2026-11-26 | 2026-11-27 2026-11-30 2026-12-01
            """)
    void eachCompletionLeadsToTheNextDayOfTheRule(String rule, String first, String others) {
        Recurrence recurrence = recurrence(rule, Anchor.DUE);
        List<String> days = new ArrayList<>();
        Optional<Recurrence.Continuation> next = Optional.of(new Recurrence.Continuation(day(first), recurrence));
        for (int times = 0; times < 3; times++) {
            Recurrence.Continuation current = next.orElseThrow();
            next = current.rest().after(current.due(), Instant.parse("1990-01-01T00:00:00Z"));
            days.add(next.orElseThrow().due().date().toString());
        }
        assertThat(String.join(" ", days)).isEqualTo(others);
    }

    private static String next(String rule, Anchor anchor, String due, String completedAt) {
        return recurrence(rule, anchor)
                .after(day(due), Instant.parse(completedAt))
                .map(next -> next.due().date().toString())
                .orElse("");
    }

    private static Recurrence recurrence(String rule, Anchor anchor) {
        return new Recurrence(RecurrenceRule.parse(rule), anchor);
    }

    private static CalendarTime day(String date) {
        return new CalendarTime.AllDay(LocalDate.parse(date));
    }
}
