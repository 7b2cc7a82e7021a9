package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Priority;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.RecurrenceRule;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Title;
import io.pactodo.domain.task.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReaderTest {
    private static final TaskId ID = new TaskId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static final TaskContent FULL = new TaskContent(
            new Title("Buy milk"),
            new Notes("The oat kind"),
            Status.IN_PROGRESS,
            new Priority(3),
            Optional.of(new CalendarTime.Zoned(LocalDateTime.parse("2026-03-29T09:30:00"), ZoneId.of("Europe/Berlin"))),
            Optional.of(new CalendarTime.AllDay(LocalDate.parse("2026-03-28"))),
            Tags.of("home", "shop"),
            Optional.of(new Order(new BigDecimal("1.5"))),
            Optional.of(new Recurrence(RecurrenceRule.parse("FREQ=DAILY"), Recurrence.Anchor.COMPLETION)));

    private final BodyReader bodies = new BodyReader(Json.mapper());

    @Test
    void aTitleIsEnough() {
        assertThat(create("{\"title\": \"  Buy milk \"}")).isEqualTo(TaskContent.titled("Buy milk"));
    }

    @Test
    void everyFieldIsRead() {
        assertThat(create("""
                {"title": "Buy milk", "notes": "The oat kind", "status": "in_progress", "priority": 3,
                 "due": {"date": "2026-03-29", "time": "09:30", "time_zone": "Europe/Berlin"},
                 "start": {"date": "2026-03-28", "time": null, "time_zone": null},
                 "tags": ["home", "shop"], "order": 1.50,
                 "recurrence": {"rrule": "freq=daily", "anchor": "completion"}}""")).isEqualTo(FULL);
    }

    @Test
    void aTimeWithoutAZoneFloats() {
        assertThat(create("{\"title\": \"a\", \"due\": {\"date\": \"2026-03-29\", \"time\": \"23:59:59\"}}")
                        .due())
                .contains(new CalendarTime.Floating(LocalDateTime.parse("2026-03-29T23:59:59")));
    }

    @Test
    void aWholeNumberIsOneHoweverItIsWritten() {
        assertThat(create("{\"title\": \"a\", \"priority\": 3.0}").priority()).isEqualTo(new Priority(3));
        assertThat(create("{\"title\": \"a\", \"priority\": 3e0}").priority()).isEqualTo(new Priority(3));
        assertThat(create("{\"title\": \"a\", \"priority\": -0}").priority()).isEqualTo(Priority.NONE);
    }

    @Test
    void nullIsWhatAFieldIsWhenNothingIsSaid() {
        assertThat(create("""
                {"title": "a", "notes": null, "status": null, "priority": null, "due": null, "start": null,
                 "tags": null, "order": null, "recurrence": null}""")).isEqualTo(TaskContent.titled("a"));
    }

    @Test
    void aPatchLeavesWhatItDoesNotName() {
        assertThat(patch("{}")).isEqualTo(FULL);
        assertThat(patch("{\"title\": \"Buy tea\"}")).isEqualTo(FULL.withTitle(new Title("Buy tea")));
        assertThat(patch("{\"status\": \"done\"}")).isEqualTo(FULL.withStatus(Status.DONE));
    }

    @Test
    void aPatchResetsWhatItNamesAsNull() {
        assertThat(patch("""
                {"notes": null, "status": null, "priority": null, "due": null, "start": null, "tags": null,
                 "order": null, "recurrence": null}""")).isEqualTo(TaskContent.titled("Buy milk"));
    }

    @Test
    void aPatchGoesIntoARecurrence() {
        assertThat(patch("{\"recurrence\": {\"rrule\": \"FREQ=WEEKLY\"}}").recurrence())
                .contains(new Recurrence(RecurrenceRule.parse("FREQ=WEEKLY"), Recurrence.Anchor.COMPLETION));
        assertThat(patch("{\"recurrence\": {\"anchor\": null}}").recurrence())
                .contains(new Recurrence(RecurrenceRule.parse("FREQ=DAILY"), Recurrence.Anchor.DUE));
    }

    @Test
    void whatIsWrongWithARecurrenceIsNamed() {
        assertThat(violations(() -> patch("""
                {"recurrence": {"rrule": "FREQ=HOURLY", "anchor": "dawn", "until": "2027-01-01"}}""")))
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("recurrence/until", "unknown_field"),
                        tuple("recurrence/rrule", "invalid_rule"),
                        tuple("recurrence/anchor", "unknown_anchor"));
        assertThat(violations(() -> create("{\"title\": \"a\", \"recurrence\": \"FREQ=DAILY\"}")))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("recurrence", "wrong_type"));
        assertThat(violations(() -> create("{\"title\": \"a\", \"recurrence\": {\"rrule\": \"FREQ=DAILY\"}}")))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("recurrence", "due_missing"));
    }

    @Test
    void aPatchGoesIntoACalendarTime() {
        assertThat(patch("{\"due\": {\"time\": \"10:00\"}}").due())
                .contains(
                        new CalendarTime.Zoned(LocalDateTime.parse("2026-03-29T10:00:00"), ZoneId.of("Europe/Berlin")));
        assertThat(patch("{\"due\": {\"time_zone\": null}}").due())
                .contains(new CalendarTime.Floating(LocalDateTime.parse("2026-03-29T09:30:00")));
        assertThat(patch("{\"due\": {\"time\": null, \"time_zone\": null}}").due())
                .contains(new CalendarTime.AllDay(LocalDate.parse("2026-03-29")));
        assertThat(violations(() -> patch("{\"due\": {\"time\": null}}")))
                .containsExactly(new Violation(
                        "due", "time_missing", "A time zone goes with a time: send both, or leave the zone out."));
        assertThat(violations(() -> patch("{\"start\": {\"date\": null}}")))
                .containsExactly(
                        new Violation("start/date", "null", "A calendar time has a date, such as 2026-03-29."));
    }

    @Test
    void whatAClientHasReadItMaySendBack() {
        String read = """
                {"id": "01890A5D-AC96-774B-BCCE-B302099A8057", "url": "http://127.0.0.1/api/tasks/x", "revision": 7,
                 "title": "a", "completed_at": null, "due_at": null, "start_at": null,
                 "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "deleted_at": null}""";
        assertThat(TaskReader.replace(ID, body(read))).isEqualTo(TaskContent.titled("a"));
        assertThat(patch(read)).isEqualTo(FULL.withTitle(new Title("a")));
    }

    @Test
    void anotherIdThanThatInThePathIsRefused() {
        Violation other = new Violation(
                "id", "other_id", "This is not the id in the path, and an id never changes: leave it out.");
        String body = "{\"id\": \"01890a5d-ac96-774b-bcce-b302099a8058\", \"title\": \"a\"}";
        assertThat(violations(() -> patch(body))).containsExactly(other);
        assertThat(violations(() -> TaskReader.replace(ID, body(body)))).containsExactly(other);
        assertThat(violations(() -> patch("{\"id\": 1}"))).containsExactly(other);
    }

    @Test
    void whatOnlyTheServerCanSayIsRefusedInANewTask() {
        assertThat(violations(
                        () -> create("{\"title\": \"a\", \"revision\": 1, \"id\": \"1\", \"completed_at\": null}")))
                .containsExactly(
                        new Violation(
                                "id",
                                "read_only",
                                "The server makes the id: to choose it, PUT the task there with If-None-Match: *."),
                        new Violation("completed_at", "read_only", "The server sets completed_at: leave it out."),
                        new Violation("revision", "read_only", "The server sets revision: leave it out."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                       | title    | missing        | A task has a title of 1 to 500 characters.
            {"title":null}           | title    | null           | A task has a title of 1 to 500 characters.
            {"title":7}              | title    | wrong_type     | A title is a string; this is a number.
            {"title":["a"]}          | title    | wrong_type     | A title is a string; this is an array.
            {"title":"   "}          | title    | blank          | A title has at least 1 character other than white space.
            {"title":"a\\nb"}        | title    | control_character | The character U+000A at index 1 is a line break or another control character, which has no place here: leave it out.
            {"title":"a\\u0000b"}    | title    | control_character | The character U+0000 at index 1 is a line break or another control character, which has no place here: leave it out.
            {"title":"a\\ud800b"}    | title    | unpaired_surrogate | The character U+D800 at index 1 is half of a surrogate pair, which is no character: send the pair, or leave it out.
            {"title":"a","notes":"\\u0000"} | notes | nul        | The character U+0000 at index 0 is NUL, which cannot be stored: leave it out.
            {"title":"a","notes":"\\udc00"} | notes | unpaired_surrogate | The character U+DC00 at index 0 is half of a surrogate pair, which is no character: send the pair, or leave it out.
            {"title":"a","notes":{}} | notes    | wrong_type     | A text of notes is a string; this is an object.
            {"title":"a","status":"Done"} | status | unknown_status | A status is open, in_progress, done or cancelled, not "Done".
            {"title":"a","status":true} | status | wrong_type    | A status is a string; this is a boolean.
            {"title":"a","priority":10} | priority | out_of_range | A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest).
            {"title":"a","priority":-1} | priority | out_of_range | A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest).
            {"title":"a","priority":1e999999999} | priority | out_of_range | A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest).
            {"title":"a","priority":-1e999999999} | priority | out_of_range | A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest).
            {"title":"a","priority":1e-999999999} | priority | not_whole | A priority is a whole number from 0 to 9; this one has a fraction.
            {"title":"a","priority":1.5} | priority | not_whole  | A priority is a whole number from 0 to 9; this one has a fraction.
            {"title":"a","priority":9.5} | priority | not_whole  | A priority is a whole number from 0 to 9; this one has a fraction.
            {"title":"a","priority":"1"} | priority | wrong_type | A priority is a whole number from 0 to 9; this is a string.
            {"title":"a","tags":"b"} | tags     | wrong_type     | The tags are an array of strings; this is a string.
            {"title":"a","tags":["b",1]} | tags/1 | wrong_type   | A tag is a string; this is a number.
            {"title":"a","tags":["b",null]} | tags/1 | wrong_type | A tag is a string; this is null.
            {"title":"a","tags":["b",""]} | tags/1 | blank       | A tag has 1 to 64 characters; this one has 0.
            {"title":"a","tags":["b"," b"]} | tags | duplicate   | The tag "b" stands here twice: send it once.
            {"title":"a","order":"1"} | order   | wrong_type     | An order is a number; this is a string.
            {"title":"a","order":1e31} | order  | out_of_range   | An order lies between -10^30 and 10^30.
            {"title":"a","order":1e-201} | order | too_precise   | An order has at most 200 digits after the point.
            {"title":"a","order":1e-999999999} | order | too_precise | An order has at most 200 digits after the point.
            {"title":"a","due":"2026-01-01"} | due | wrong_type  | A calendar time is null or an object such as {"date": "2026-03-29"}; this is a string.
            {"title":"a","due":{}}   | due/date | missing        | A calendar time has a date, such as 2026-03-29.
            {"title":"a","due":{"date":20260329}} | due/date | wrong_type | A date is a string; this is a number.
            {"title":"a","due":{"date":"2026-02-30"}} | due/date | invalid_date | There is no day 2026-02-30 in the calendar.
            {"title":"a","due":{"date":"99999-01-01"}} | due/date | invalid_date | "99999-01-01" is no date: send YYYY-MM-DD, such as 2026-03-29.
            {"title":"a","due":{"date":"+99999-01-01"}} | due/date | invalid_date | "+99999-01-01" is no date: send YYYY-MM-DD, such as 2026-03-29.
            {"title":"a","due":{"date":"0000-01-01"}} | due/date | out_of_range | A year is from 0001 to 9999; this one is 0.
            {"title":"a","due":{"date":"2026-03-29T10:00:00Z"}} | due/date | invalid_date | "2026-03-29T10:00:00Z" is no date: send YYYY-MM-DD, such as 2026-03-29.
            {"title":"a","start":{"date":"2026-03-29","time":"24:00"}} | start/time | invalid_time | There is no time 24:00: a day goes from 00:00:00 to 23:59:59.
            {"title":"a","due":{"date":"2026-03-29","time":"23:59:60"}} | due/time | invalid_time | There is no time 23:59:60: a day goes from 00:00:00 to 23:59:59.
            {"title":"a","due":{"date":"2026-03-29","time":"9:30"}} | due/time | invalid_time | "9:30" is no time of day: send HH:MM or HH:MM:SS, such as 09:30.
            {"title":"a","due":{"date":"2026-03-29","time":"09:30","time_zone":"Mars/Base"}} | due/time_zone | unknown_time_zone | This is no IANA time zone: send a name such as Europe/Berlin or UTC.
            {"title":"a","due":{"date":"2026-03-29","time":"09:30","time_zone":"+02:00"}} | due/time_zone | unknown_time_zone | This is no IANA time zone: send a name such as Europe/Berlin or UTC.
            {"title":"a","due":{"date":"2026-03-29","time_zone":"UTC"}} | due | time_missing | A time zone goes with a time: send both, or leave the zone out.
            {"title":"a","due":{"date":"2026-03-29","timezone":"UTC"}} | due/timezone | unknown_field | There is no field "timezone": did you mean "time_zone"?
            {"title":"a","titel":"b"} | titel | unknown_field    | There is no field "titel": did you mean "title"?
            {"title":"a","due_date":"b"} | due_date | unknown_field | There is no field "due_date": did you mean "due"?
            {"title":"a","xyz/~":1} | xyz~1~0 | unknown_field    | There is no field "xyz/~": known are title, notes, status, priority, due, start, tags, list_id, parent_id, order, recurrence.
            {"title":"a","":1}      | ``        | unknown_field    | There is no field "": known are title, notes, status, priority, due, start, tags, list_id, parent_id, order, recurrence.
            """)
    void everyFaultIsNamedByItsPlaceAndItsKind(String body, String field, String code, String detail) {
        assertThat(violations(() -> create(body))).containsExactly(new Violation(field, code, detail));
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        assertThat(violations(() -> create("""
                {"titel": "a", "notes": 1, "status": "x", "priority": "1", "due": {"date": "x", "time": "y"},
                 "start": 1, "tags": ["", 1], "order": true}""")))
                .extracting(Violation::field, Violation::code)
                .map(Object::toString)
                .containsExactly(
                        "(\"titel\", \"unknown_field\")",
                        "(\"title\", \"missing\")",
                        "(\"notes\", \"wrong_type\")",
                        "(\"status\", \"unknown_status\")",
                        "(\"priority\", \"wrong_type\")",
                        "(\"due/date\", \"invalid_date\")",
                        "(\"due/time\", \"invalid_time\")",
                        "(\"start\", \"wrong_type\")",
                        "(\"tags/0\", \"blank\")",
                        "(\"tags/1\", \"wrong_type\")",
                        "(\"order\", \"wrong_type\")");
    }

    @Test
    void manyUnknownFieldsAreCountedAndNotListed() {
        String many = IntStream.range(0, 1000)
                .mapToObj(number -> "\"x" + number + "\":1")
                .collect(Collectors.joining(",", "{\"title\":\"a\",", "}"));
        List<Violation> violations = violations(() -> create(many));
        assertThat(violations).hasSize(21);
        assertThat(violations.get(20))
                .isEqualTo(new Violation("", "unknown_field", "There are 980 more unknown fields."));
    }

    @Test
    void tooManyTagsAreRefusedForTheirNumberAlone() {
        String many = Collections.nCopies(100_000, "1").toString();
        assertThat(violations(() -> create("{\"title\":\"a\",\"tags\":" + many + "}")))
                .containsExactly(new Violation("tags", "too_many", "A task has at most 50 tags; this one has 100000."));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501})
    void titlesAreCountedInCodePoints(int length) {
        String body = "{\"title\":\"" + "\uD83D\uDE00".repeat(length) + "\"}";
        if (length == 500) {
            assertThat(create(body).title().value()).hasSize(1000);
        } else {
            assertThat(violations(() -> create(body)))
                    .containsExactly(new Violation(
                            "title", "too_long", "A title has at most 500 characters; this one has 501."));
        }
    }

    private TaskContent create(String body) {
        return TaskReader.create(body(body));
    }

    private TaskContent patch(String body) {
        return TaskReader.patch(ID, FULL, body(body));
    }

    private ObjectNode body(String body) {
        return bodies.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> violations(ThrowingCallable reading) {
        TaskRefused.Invalid refused = catchThrowableOfType(TaskRefused.Invalid.class, reading);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.violations();
    }
}
