package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients get wrong, with the exact answer to each. None of it changes anything. */
class BadInputTest {
    private static final String FIRST = "/api/tasks/00000000-0000-7000-8000-000000000001";

    private final TaskClient api = new TaskClient();
    private String before = "";

    @BeforeEach
    void fill() {
        api.post("{\"title\": \"Buy milk\"}").is(201);
        before = api.get("/api/tasks?deleted=any").is(200).body();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(api.get("/api/tasks?deleted=any").is(200).body()).isEqualTo(before);
        api.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                       | empty_body       | ``     | The body is empty: send a JSON object.
            {                        | cut_off          | ``     | The body ends before its JSON does.
            {"title": "a",}          | syntax           | ``     | The body is no JSON at line 1, column 15.
            {"tags": ["a",]}         | syntax           | ``     | The body is no JSON at line 1, column 15.
            {"title":"a","title":"b"} | duplicate_field | /title | The field "title" stands twice in its object: send it once.
            {"a\\ud800": 1}           | syntax           | ``     | The body is no JSON at line 1, column 10.
            {"title": "a"} {}        | trailing_content | ``     | The body goes on after its JSON at line 1, column 16.
            """)
    void aBodyThatIsNoJson(String body, String code, String pointer, String detail) {
        String problem = problem("malformed_json", "The body is not JSON", 400, code, pointer, detail);
        api.post(body).is(400, problem.formatted("/api/tasks")).has("Content-Type", "application/problem+json");
        api.put(FIRST, body).is(400, problem.formatted(FIRST));
        api.patch(FIRST, body).is(400, problem.formatted(FIRST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                               | wrong_type         | ``             | A task is a JSON object; this is an array.
            {"title":"   "}                  | blank              | /title         | A title has at least 1 character other than white space.
            {"title":"a\\nb"}                | control_character  | /title         | The character U+000A at index 1 is a line break or another control character, which has no place here: leave it out.
            {"title":"a\\u0000"}             | control_character  | /title         | The character U+0000 at index 1 is a line break or another control character, which has no place here: leave it out.
            {"title":"\\ud800"}              | unpaired_surrogate | /title         | The character U+D800 at index 0 is half of a surrogate pair, which is no character: send the pair, or leave it out.
            {"title":"a","notes":"\\u0000"}  | nul                | /notes         | The character U+0000 at index 0 is NUL, which cannot be stored: leave it out.
            {"title":"a","tags":["\\udfff"]} | unpaired_surrogate | /tags/0        | The character U+DFFF at index 0 is half of a surrogate pair, which is no character: send the pair, or leave it out.
            {"title":"a","priority":10}      | out_of_range       | /priority      | A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest).
            {"title":"a","priority":1.5}     | not_whole          | /priority      | A priority is a whole number from 0 to 9; this one has a fraction.
            {"title":"a","priority":"1"}     | wrong_type         | /priority      | A priority is a whole number from 0 to 9; this is a string.
            {"title":"a","titel":"b"}        | unknown_field      | /titel         | There is no field "titel": did you mean "title"?
            {"title":"a","due":{"date":"2026-02-30"}}  | invalid_date | /due/date  | There is no day 2026-02-30 in the calendar.
            {"title":"a","due":{"date":"99999-01-01"}} | invalid_date | /due/date  | "99999-01-01" is no date: send YYYY-MM-DD, such as 2026-03-29.
            {"title":"a","due":{"date":"2026-01-01","time":"24:00"}} | invalid_time | /due/time | There is no time 24:00: a day goes from 00:00:00 to 23:59:59.
            {"title":"a","start":{"date":"2026-01-01","time":"10:00","time_zone":"Mars/Base"}} | unknown_time_zone | /start/time_zone | This is no IANA time zone: send a name such as Europe/Berlin or UTC.
            """)
    void aBodyThatIsNoTask(String body, String code, String pointer, String detail) {
        String problem = problem("invalid_task", "The task is invalid", 422, code, pointer, detail);
        api.post(body).is(422, problem.formatted("/api/tasks")).has("Content-Type", "application/problem+json");
        api.put(FIRST, body).is(422, problem.formatted(FIRST));
        api.patch(FIRST, body).is(422, problem.formatted(FIRST));
    }

    @Test
    void aTitleOf501CodePoints() {
        String detail = "A title has at most 500 characters; this one has 501.";
        api.post("{\"title\":\"" + "\uD83D\uDE00".repeat(501) + "\"}")
                .is(
                        422,
                        problem("invalid_task", "The task is invalid", 422, "too_long", "/title", detail)
                                .formatted("/api/tasks"));
    }

    @Test
    void everyFaultOfATaskAtOnce() {
        api.post("{\"titel\": \"a\", \"priority\": 10, \"due\": {\"date\": \"x\", \"zone\": \"UTC\"}}")
                .is(422, """
                {"type": "/problems/invalid-task", "title": "The task is invalid", "status": 422,
                 "detail": "5 things are wrong with the task: see the errors.", "instance": "/api/tasks",
                 "code": "invalid_task", "request_id": "id",
                 "errors": [
                   {"pointer": "/titel", "code": "unknown_field",
                    "detail": "There is no field \\"titel\\": did you mean \\"title\\"?"},
                   {"pointer": "/title", "code": "missing", "detail": "A task has a title of 1 to 500 characters."},
                   {"pointer": "/priority", "code": "out_of_range",
                    "detail": "A priority is a whole number from 0 (none) over 1 (highest) to 9 (lowest)."},
                   {"pointer": "/due/zone", "code": "unknown_field",
                    "detail": "There is no field \\"zone\\": known are date, time, time_zone."},
                   {"pointer": "/due/date", "code": "invalid_date",
                    "detail": "\\"x\\" is no date: send YYYY-MM-DD, such as 2026-03-29."}]}""");
    }

    @Test
    void bytesThatAreNoUtf8() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"title\": \"".getBytes(StandardCharsets.UTF_8));
        body.write(0xFF);
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        api.send("POST", "/api/tasks", body.toByteArray(), "Content-Type", "application/json")
                .is(
                        400,
                        problem(
                                        "malformed_json",
                                        "The body is not JSON",
                                        400,
                                        "invalid_utf_8",
                                        "",
                                        "The body is no UTF-8 at byte 11: send JSON in UTF-8 (RFC 8259, section 8.1).")
                                .formatted("/api/tasks"));
    }

    @Test
    void aBodyThatIsTenThousandDeep() {
        String detail = "The body nests arrays and objects more than 32 deep: no task needs that.";
        api.post("{\"tags\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .is(
                        400,
                        problem("json_too_deep", "The body is nested too deep", 400, "too_deep", "", detail)
                                .formatted("/api/tasks"));
    }

    @Test
    void aBodyOfTwoMebibytes() {
        api.post("{\"notes\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}").is(413, """
                {"type": "/problems/body-too-large", "title": "The body is too large", "status": 413,
                 "detail": "A body may have 1048576 bytes at most.", "instance": "/api/tasks",
                 "code": "body_too_large", "request_id": "id", "errors": []}""");
    }

    @Test
    void aBodyOfAnotherMediaType() {
        String detail = "The Content-Type text/plain is not understood here: send application/json.";
        api.send("POST", "/api/tasks", "{\"title\": \"a\"}", "Content-Type", "text/plain")
                .is(415, plain("unsupported_media_type", "The media type is not supported", 415, detail, "/api/tasks"))
                .has("Accept", "application/json");
        api.send("PUT", FIRST, "{\"title\": \"a\"}", "Content-Type", "text/plain")
                .is(415, plain("unsupported_media_type", "The media type is not supported", 415, detail, FIRST));
        String json = "application/json, application/json-patch+json, application/merge-patch+json";
        api.send("PATCH", FIRST, "[]", "Content-Type", "text/plain")
                .is(
                        415,
                        plain(
                                "unsupported_media_type",
                                "The media type is not supported",
                                415,
                                "The Content-Type text/plain is not understood here: send " + json + ".",
                                FIRST))
                .has("Accept-Patch", json);
    }

    @Test
    void aBodyInAnotherCharset() {
        byte[] latin = "{\"title\": \"\u00E4\"}".getBytes(StandardCharsets.ISO_8859_1);
        api.send("POST", "/api/tasks", latin, "Content-Type", "application/json; charset=iso-8859-1")
                .is(
                        415,
                        plain(
                                "unsupported_media_type",
                                "The media type is not supported",
                                415,
                                "JSON is sent in UTF-8, not in iso-8859-1: leave the charset out.",
                                "/api/tasks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abc                                  | abc
            1                                    | 1
            00000000-0000-7000-8000-00000000000  | 00000000-0000-7000-8000-00000000000
            0-0-7000-8000-1                      | 0-0-7000-8000-1
            %7B00000000-0000-7000-8000-000000000001%7D | {00000000-0000-7000-8000-000000000001}
            """)
    void anIdThatIsNoUuid(String id, String shown) {
        String detail = "There is no task \"" + shown
                + "\": the id of a task is a UUID, such as 01890a5d-ac96-774b-bcce-b302099a8057.";
        String path = "/api/tasks/" + id;
        String problem = plain("task_not_found", "There is no such task", 404, detail, path);
        api.get(path).is(404, problem);
        api.put(path, "{\"title\": \"a\"}", "If-None-Match", "*").is(404, problem);
        api.patch(path, "{}").is(404, problem);
        api.delete(path).is(404, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1         | put it in quotes: "1".
            abc       | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            "1        | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            *, "1"    | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            """)
    void aConditionThatIsNone(String tag, String wayOut) {
        for (String header : new String[] {"If-Match", "If-None-Match"}) {
            String detail = header + ": " + tag + " is no entity tag: " + wayOut;
            String problem =
                    problem("invalid_header", "A header is invalid", 400, "invalid_entity_tag", header, detail);
            api.put(FIRST, "{\"title\": \"a\"}", header, tag).is(400, problem.formatted(FIRST));
            api.patch(FIRST, "{\"title\": \"a\"}", header, tag).is(400, problem.formatted(FIRST));
            api.delete(FIRST, header, tag).is(400, problem.formatted(FIRST));
            api.restore(FIRST, header, tag).is(400, problem.formatted(FIRST + "/restore"));
            api.get(FIRST, header, tag).is(400, problem.formatted(FIRST));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit=0           | limit      | out_of_range      | A limit is a whole number from 1 to 200.
            limit=201         | limit      | out_of_range      | A limit is a whole number from 1 to 200.
            limit=-1          | limit      | out_of_range      | A limit is a whole number from 1 to 200, not "-1".
            limit=abc         | limit      | out_of_range      | A limit is a whole number from 1 to 200, not "abc".
            foo=1             | foo        | unknown_parameter | There is no parameter "foo": known are status, tag, list, parent, due_from, due_to, updated_since, q, deleted, sort, limit, cursor.
            sort=due&sort=due | sort       | repeated          | sort is given more than once: give it once.
            tag=%00           | tag        | control_character | The character U+0000 at index 0 is a line break or another control character, which has no place here: leave it out.
            due_from=2026-02-30 | due_from | invalid_date      | There is no day 2026-02-30 in the calendar.
            """)
    void aParameterThatIsNone(String query, String parameter, String code, String detail) {
        api.get("/api/tasks?" + query)
                .is(
                        400,
                        problem("invalid_parameter", "A query parameter is invalid", 400, code, parameter, detail)
                                .formatted("/api/tasks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/tasks/%00              | The path has a control character in it, such as %00: leave it out.
            /api/tasks/../../etc/passwd | The path has a segment . or .. in it: send the path that it leads to.
            /api/tasks/..%2F..%2Fetc    | The path has a segment . or .. in it: send the path that it leads to.
            """)
    void aPathThatLeadsAstray(String path, String detail) {
        Wire.Reply reply = wire("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(TaskClient.tree(api.neutral(reply.body())))
                .isEqualTo(TaskClient.tree(plain("malformed_request", "The request is malformed", 400, detail, path)));
    }

    @Test
    void aRequestThatIsCutOff() {
        try (Wire wire = api.wire()) {
            Wire.Reply reply = wire.send("POST /api/tasks HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100\r\n\r\n{\"title\": \"cut")
                    .end()
                    .receive();
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("\"code\":\"malformed_request\"", "The body was cut off");
        }
    }

    private Wire.Reply wire(String request) {
        try (Wire wire = api.wire()) {
            return wire.send(request).receive();
        }
    }

    /** A problem with one fault, still to be told its instance. */
    private static String problem(String type, String title, int status, String code, String pointer, String detail) {
        String quoted = quoted(detail).replace("%", "%%");
        return """
                {"type": "/problems/%s", "title": "%s", "status": %d, "detail": %s, "instance": "%%s", "code": "%s",
                 "request_id": "id", "errors": [{"pointer": "%s", "code": "%s", "detail": %4$s}]}""".formatted(type.replace('_', '-'), title, status, quoted, type, pointer, code);
    }

    private static String plain(String type, String title, int status, String detail, String instance) {
        return """
                {"type": "/problems/%s", "title": "%s", "status": %d, "detail": %s, "instance": "%s", "code": "%s",
                 "request_id": "id", "errors": []}""".formatted(type.replace('_', '-'), title, status, quoted(detail), instance, type);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
