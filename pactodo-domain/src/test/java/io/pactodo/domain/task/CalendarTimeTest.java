package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void itsPartsSayOfWhatKindItIs() {
        LocalTime noon = LocalTime.NOON;
        assertThat(CalendarTime.of(DAY, Optional.empty(), Optional.empty())).isEqualTo(new CalendarTime.AllDay(DAY));
        assertThat(CalendarTime.of(DAY, Optional.of(noon), Optional.empty()))
                .isEqualTo(new CalendarTime.Floating(DAY.atTime(noon)));
        assertThat(CalendarTime.of(DAY, Optional.of(noon), Optional.of(BERLIN)))
                .isEqualTo(new CalendarTime.Zoned(DAY.atTime(noon), BERLIN));
    }

    @Test
    void aZoneWithoutATimeIsRefused() {
        assertThat(Refusals.fault(() -> CalendarTime.of(DAY, Optional.empty(), Optional.of(BERLIN))))
                .isEqualTo(new Violation(
                        "", "time_missing", "A time zone goes with a time: send both, or leave the zone out."));
    }

    @Test
    void aLocalTimeInAGapMovesForwardAndKeepsWhatWasSaid() {
        CalendarTime inTheGap = new CalendarTime.Zoned(LocalDateTime.of(2026, 3, 29, 2, 30), BERLIN);
        assertThat(inTheGap.instant()).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(inTheGap.time()).contains(LocalTime.of(2, 30));
    }

    @Test
    void aLocalTimeInAnOverlapIsTheFirstOfTheTwo() {
        CalendarTime inTheOverlap = new CalendarTime.Zoned(LocalDateTime.of(2026, 10, 25, 2, 30), BERLIN);
        assertThat(inTheOverlap.instant()).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void whatFloatsHasNoInstantAndIsSortedAsInUtc() {
        assertThat(new CalendarTime.AllDay(DAY).instant()).isEmpty();
        assertThat(new CalendarTime.AllDay(DAY).sortKey()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(new CalendarTime.Floating(DAY.atTime(9, 0)).sortKey())
                .isEqualTo(Instant.parse("2026-03-29T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "+02:00", "UTC+2", "Z", "", "europe/berlin"})
    void onlyIanaHasZones(String name) {
        assertThat(Refusals.fault(() -> CalendarTime.zone(name)).code()).isEqualTo("unknown_time_zone");
    }

    @Test
    void anOffsetIsNoZoneHoweverItCame() {
        ZoneId offset = ZoneId.of("+02:00");
        assertThat(Refusals.fault(() -> new CalendarTime.Zoned(DAY.atStartOfDay(), offset))
                        .code())
                .isEqualTo("unknown_time_zone");
    }

    @Test
    void aYearHasFourDigits() {
        assertThat(Refusals.fault(() -> new CalendarTime.AllDay(LocalDate.of(99999, 1, 1)))
                        .detail())
                .isEqualTo("A year is from 0001 to 9999; this one is 99999.");
        assertThat(Refusals.fault(() -> new CalendarTime.AllDay(LocalDate.of(0, 1, 1)))
                        .code())
                .isEqualTo("out_of_range");
    }

    @Test
    void aTimeOfDayHasWholeSeconds() {
        assertThat(Refusals.fault(() -> new CalendarTime.Floating(DAY.atTime(LocalTime.of(1, 2, 3, 4))))
                        .code())
                .isEqualTo("too_precise");
    }

    @Test
    void noDueTimeIsSortedAfterTheOneForTasksWithout() {
        CalendarTime last = new CalendarTime.Zoned(LocalDateTime.of(9999, 12, 31, 23, 59, 59), ZoneId.of("Etc/GMT+12"));
        assertThat(last.sortKey()).isBefore(TaskSort.AFTER_ALL_DUE_TIMES);
    }
}
