package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.TaskRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads when a task is due or starts: {@code {date, time?, time_zone?}}. */
final class CalendarTimeReader {
    private static final List<String> FIELDS = List.of("date", "time", "time_zone");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

    private CalendarTimeReader() {}

    /**
     * Reads one, merged into what was there (RFC 7396).
     *
     * @param before what was there; empty to read one by itself
     * @throws TaskRefused.Invalid with all that is wrong with its fields
     */
    static CalendarTime read(JsonNode value, Optional<CalendarTime> before) {
        if (!(value instanceof ObjectNode object)) {
            throw new TaskRefused.Invalid(
                    "wrong_type",
                    "A calendar time is null or an object such as {\"date\": \"2026-03-29\"}; this is "
                            + JsonKind.of(value) + ".");
        }
        Fields fields = new Fields(object);
        fields.refuseUnknown(FIELDS, Set.of());
        Optional<LocalDate> date = fields.require(
                "date",
                before.map(CalendarTime::date),
                "A calendar time has a date, such as 2026-03-29.",
                CalendarTimeReader::date);
        Optional<LocalTime> time = fields.read(
                "time",
                before.flatMap(CalendarTime::time),
                Optional.empty(),
                sent -> Optional.of(time(Texts.of("A time of day", sent))));
        Optional<ZoneId> zone = fields.read(
                "time_zone",
                before.flatMap(CalendarTime::zone),
                Optional.empty(),
                sent -> Optional.of(CalendarTime.zone(Texts.of("A time zone", sent))));
        fields.refuseIfAny();
        return CalendarTime.of(date.orElseThrow(), time, zone);
    }

    private static LocalDate date(JsonNode value) {
        return date(Texts.of("A date", value));
    }

    /**
     * A day that a task can be due on.
     *
     * @throws TaskRefused.Invalid when the text names none
     */
    static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new TaskRefused.Invalid(
                    "invalid_date", "\"" + Shown.of(text) + "\" is no date: send YYYY-MM-DD, such as 2026-03-29.");
        }
        try {
            return new CalendarTime.AllDay(LocalDate.parse(text)).date();
        } catch (DateTimeException noSuchDay) {
            throw new TaskRefused.Invalid("invalid_date", "There is no day " + text + " in the calendar.");
        }
    }

    private static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new TaskRefused.Invalid(
                    "invalid_time",
                    "\"" + Shown.of(text) + "\" is no time of day: send HH:MM or HH:MM:SS, such as 09:30.");
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException noSuchTime) {
            throw new TaskRefused.Invalid(
                    "invalid_time", "There is no time " + text + ": a day goes from 00:00:00 to 23:59:59.");
        }
    }
}
