package io.pactodo.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/**
 * When a task is due or starts, in the words of a calendar (RFC 5545, sections 3.3.4 and 3.3.5): a whole day, a local
 * time that floats with whoever looks at it, or a local time in a zone. What was said is kept as it was said, so that
 * neither a change of zone nor of its rules shifts it.
 *
 * @since 0.1.0
 */
public sealed interface CalendarTime {
    /** {@return the day, as it was said} Its year is from 1 to 9999. */
    LocalDate date();

    /** {@return the time of day in whole seconds; empty for a whole day} */
    Optional<LocalTime> time();

    /** {@return the zone; empty unless the time was said in one} */
    Optional<ZoneId> zone();

    /** {@return the instant that is meant; empty when it depends on who looks} */
    Optional<Instant> instant();

    /**
     * {@return the instant to sort and compare by: the one that is meant, else the local time (or the day's start) as
     * in UTC}
     */
    default Instant sortKey() {
        return instant()
                .orElseGet(() -> LocalDateTime.of(date(), time().orElse(LocalTime.MIDNIGHT))
                        .toInstant(ZoneOffset.UTC));
    }

    /**
     * {@return the same some days later, or earlier; empty when that is beyond the calendar}
     *
     * @param days later; below 0, earlier
     */
    default Optional<CalendarTime> shifted(long days) {
        LocalDate day = date().plusDays(days);
        return isInCalendar(day) ? Optional.of(of(day, time(), zone())) : Optional.empty();
    }

    /**
     * {@return the kind of calendar time that these parts describe}
     *
     * @param date the day, as it was said
     * @param time of the day; empty for a whole day
     * @param zone in which it was said; empty for wherever one is
     * @throws TaskRefused.Invalid when a part is invalid, or when there is a zone without a time
     */
    static CalendarTime of(LocalDate date, Optional<LocalTime> time, Optional<ZoneId> zone) {
        if (time.isEmpty()) {
            if (zone.isPresent()) {
                throw new TaskRefused.Invalid(
                        "time_missing", "A time zone goes with a time: send both, or leave the zone out.");
            }
            return new AllDay(date);
        }
        LocalDateTime local = LocalDateTime.of(date, time.get());
        return zone.<CalendarTime>map(place -> new Zoned(local, place)).orElseGet(() -> new Floating(local));
    }

    /**
     * {@return the IANA time zone of that name}
     *
     * @param name such as {@code Europe/Berlin}
     * @throws TaskRefused.Invalid when there is none; an offset such as {@code +02:00} is not one
     */
    static ZoneId zone(String name) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new TaskRefused.Invalid(
                    "unknown_time_zone", "This is no IANA time zone: send a name such as Europe/Berlin or UTC.");
        }
        return ZoneId.of(name);
    }

    /**
     * A whole day, wherever one is.
     *
     * @param date its year is from 1 to 9999
     */
    record AllDay(LocalDate date) implements CalendarTime {
        /** @throws TaskRefused.Invalid when the year is not from 1 to 9999 */
        public AllDay {
            refuseFarYears(date);
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.empty();
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> instant() {
            return Optional.empty();
        }
    }

    /**
     * A local time, wherever one is.
     *
     * @param local in whole seconds; its year is from 1 to 9999
     */
    record Floating(LocalDateTime local) implements CalendarTime {
        /** @throws TaskRefused.Invalid when the year is not from 1 to 9999, or a fraction of a second is given */
        public Floating {
            refuseFarYears(local.toLocalDate());
            refuseFractions(local.toLocalTime());
        }

        @Override
        public LocalDate date() {
            return local.toLocalDate();
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.of(local.toLocalTime());
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> instant() {
            return Optional.empty();
        }
    }

    /**
     * A local time in a zone. In a gap of its clock it moves forward; in an overlap it is the first of the two.
     *
     * @param local in whole seconds; its year is from 1 to 9999
     * @param place one of IANA's zones
     */
    record Zoned(LocalDateTime local, ZoneId place) implements CalendarTime {
        /**
         * @throws TaskRefused.Invalid when the year is not from 1 to 9999, a fraction of a second is given, or the zone
         *     is none of IANA's
         */
        public Zoned {
            refuseFarYears(local.toLocalDate());
            refuseFractions(local.toLocalTime());
            place = CalendarTime.zone(place.getId());
        }

        @Override
        public LocalDate date() {
            return local.toLocalDate();
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.of(local.toLocalTime());
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.of(place);
        }

        @Override
        public Optional<Instant> instant() {
            return Optional.of(ZonedDateTime.of(local, place).toInstant());
        }
    }

    private static boolean isInCalendar(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }

    private static void refuseFarYears(LocalDate date) {
        if (!isInCalendar(date)) {
            throw new TaskRefused.Invalid(
                    "out_of_range", "A year is from 0001 to 9999; this one is " + date.getYear() + ".");
        }
    }

    private static void refuseFractions(LocalTime time) {
        if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
            throw new TaskRefused.Invalid("too_precise", "A time of day is given in whole seconds.");
        }
    }
}
