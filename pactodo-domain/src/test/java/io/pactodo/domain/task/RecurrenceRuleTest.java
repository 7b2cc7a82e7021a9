package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            freq=weekly;byday=th,mo                       | FREQ=WEEKLY;BYDAY=MO,TH
            INTERVAL=1;FREQ=DAILY;WKST=MO                 | FREQ=DAILY
            WKST=SU;BYDAY=+1MO,-1FR;FREQ=MONTHLY          | FREQ=MONTHLY;BYDAY=1MO,-1FR;WKST=SU
            BYMONTHDAY=31,-1,1;FREQ=MONTHLY;COUNT=7       | FREQ=MONTHLY;BYMONTHDAY=-1,1,31;COUNT=7
            FREQ=DAILY;UNTIL=20261231T225959Z             | FREQ=DAILY;UNTIL=20261231T225959Z
            FREQ=DAILY;UNTIL=20261231T225959              | FREQ=DAILY;UNTIL=20261231T225959
            UNTIL=20261231;FREQ=YEARLY;BYMONTH=12,1       | FREQ=YEARLY;BYMONTH=1,12;UNTIL=20261231
            """)
    void itIsWrittenInOneForm(String text, String written) {
        RecurrenceRule rule = RecurrenceRule.parse(text);
        assertThat(rule).hasToString(written).isEqualTo(RecurrenceRule.parse(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | invalid_rule | This is none of them: nothing.
            RRULE:FREQ=DAILY                     | invalid_rule | none of them: RRULE:FREQ=DAILY
            FREQ=DAILY;                          | invalid_rule | none of them: nothing.
            INTERVAL=2                           | invalid_rule | FREQ is DAILY, WEEKLY, MONTHLY or YEARLY
            FREQ=HOURLY                          | invalid_rule | FREQ is DAILY, WEEKLY, MONTHLY or YEARLY
            FREQ=DAILY;BYHOUR=9                  | invalid_rule | none of them: BYHOUR=9
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1     | invalid_rule | none of them: BYSETPOS=1
            FREQ=DAILY;FREQ=DAILY                | invalid_rule | FREQ is said twice
            FREQ=DAILY;INTERVAL=0                | out_of_range | from 1 to 999; this one is 0
            FREQ=DAILY;INTERVAL=1000             | out_of_range | from 1 to 999; this one is 1000
            FREQ=DAILY;INTERVAL=9999999          | invalid_rule | INTERVAL cannot be 9999999.
            FREQ=DAILY;INTERVAL=two              | invalid_rule | INTERVAL cannot be TWO.
            FREQ=DAILY;COUNT=0                   | out_of_range | COUNT is a whole number from 1 to 9999
            FREQ=DAILY;COUNT=1;UNTIL=20270101    | invalid_rule | keep the one that is meant
            FREQ=DAILY;UNTIL=20260230            | invalid_rule | UNTIL cannot be 20260230.
            FREQ=DAILY;UNTIL=20260101T2400Z      | invalid_rule | UNTIL cannot be
            FREQ=WEEKLY;BYDAY=                   | invalid_rule | BYDAY cannot be nothing.
            FREQ=WEEKLY;BYDAY=XX                 | invalid_rule | BYDAY cannot be XX.
            FREQ=WEEKLY;BYDAY=2MO                | invalid_rule | goes with FREQ=MONTHLY or FREQ=YEARLY
            FREQ=MONTHLY;BYDAY=6MO               | out_of_range | 1 to 5
            FREQ=MONTHLY;BYDAY=0MO               | invalid_rule | BYDAY cannot be 0MO.
            FREQ=MONTHLY;BYMONTHDAY=32           | out_of_range | from 1 to 31
            FREQ=MONTHLY;BYMONTHDAY=0            | out_of_range | from 1 to 31
            FREQ=WEEKLY;BYMONTHDAY=3             | invalid_rule | BYMONTHDAY goes with
            FREQ=DAILY;BYMONTH=13                | out_of_range | from 1 to 12
            FREQ=YEARLY;BYDAY=MO                 | invalid_rule | say which by BYMONTH
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30  | invalid_rule | None of these months has such a day.
            """)
    void whatIsNotKeptIsRefusedByName(String text, String code, String detail) {
        Violation fault = Refusals.fault(() -> RecurrenceRule.parse(text));
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.detail()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void aRuleOfAnyLengthIsAnsweredShortly(int length) {
        assertThat(Refusals.fault(() -> RecurrenceRule.parse("A".repeat(length)))
                        .detail())
                .isEqualTo("A rule has at most 500 characters; this one has " + length + ".");
    }

    /** The other side is the library that Android's calendars use. */
    @Test
    void itComesOnTheDaysOnWhichOthersSayThatItComes() throws InvalidRecurrenceRuleException {
        Random random = new Random(5545);
        for (int times = 0; times < 2_000; times++) {
            String rule = randomRule(random);
            LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
            assertThat(days(RecurrenceRule.parse(rule), start))
                    .as("%s from %s", rule, start)
                    .isEqualTo(daysByOthers(rule, start));
        }
    }

    private static List<LocalDate> days(RecurrenceRule rule, LocalDate start) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = start.plusYears(12);
        rule.next(start, start).ifPresent(days::add);
        while (!days.isEmpty() && days.get(days.size() - 1).isBefore(end) && days.size() < 12) {
            rule.next(start, days.get(days.size() - 1)).ifPresent(days::add);
        }
        days.removeIf(end::isBefore);
        return days;
    }

    private static List<LocalDate> daysByOthers(String rule, LocalDate start) throws InvalidRecurrenceRuleException {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = start.plusYears(12);
        RecurrenceRuleIterator all;
        try {
            all = new org.dmfs.rfc5545.recur.RecurrenceRule(rule)
                    .iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
        } catch (IllegalArgumentException tooManyEmptyPeriods) {
            // It gives up where a rule and its start never meet, as every fourth month from May and only in June.
            return days;
        }
        while (all.hasNext() && days.size() < 12) {
            DateTime next = all.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(end)) {
                break;
            }
            if (day.isAfter(start)) {
                days.add(day);
            }
        }
        return days;
    }

    private static String randomRule(Random random) {
        String interval = ";INTERVAL=" + (1 + random.nextInt(4)) + (random.nextBoolean() ? ";WKST=SU" : "");
        String weekdays = random.nextBoolean() ? ";BYDAY=" + some(random, "MO", "WE", "FR", "SU") : "";
        String numbered = random.nextBoolean() ? ";BYDAY=" + some(random, "1MO", "-1FR", "3WE", "SU", "5TH") : "";
        String monthDays = random.nextBoolean() ? ";BYMONTHDAY=" + some(random, "1", "13", "-1", "29", "-5") : "";
        String months = random.nextBoolean() ? ";BYMONTH=" + some(random, "1", "2", "7", "12") : "";
        return switch (random.nextInt(4)) {
            case 0 -> "FREQ=DAILY" + interval + weekdays + months;
            case 1 -> "FREQ=WEEKLY" + interval + weekdays;
            case 2 -> "FREQ=MONTHLY" + interval + numbered + monthDays + months;
            default -> "FREQ=YEARLY" + interval + (months.isEmpty() ? "" : numbered + monthDays + months);
        };
    }

    private static String some(Random random, String... from) {
        List<String> chosen = new ArrayList<>(List.of(from));
        Collections.shuffle(chosen, random);
        return String.join(",", chosen.subList(0, 1 + random.nextInt(2)));
    }
}
