package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.rest.TaskClient.Reply;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON patches (RFC 6902) over HTTP. */
class JsonPatchTest {
    private static final String FIRST = "/api/tasks/00000000-0000-7000-8000-000000000001";
    private static final String PRECISE = "-0.1000000000000000000000000000000000000001";

    private final TaskClient api = new TaskClient();

    @BeforeEach
    void create() {
        api.post("""
                {"title": "Buy milk", "notes": "oat", "order": %s, "tags": ["a", "b", "c"],
                 "due": {"date": "2026-03-29", "time": "09:30"}}""".formatted(PRECISE)).is(201);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void eachOperationDoesWhatItsNameSays() {
        Reply patched = patch("""
                [{"op": "replace", "path": "/title", "value": "Buy tea"},
                 {"op": "add", "path": "/tags/-", "value": "d"},
                 {"op": "add", "path": "/tags/0", "value": "z"},
                 {"op": "remove", "path": "/tags/1"},
                 {"op": "copy", "from": "/due", "path": "/start"},
                 {"op": "replace", "path": "/due/date", "value": "2026-03-30"},
                 {"op": "remove", "path": "/notes"}]""").is(200).has("ETag", "\"2\"");
        assertThat(patched.json().get("title").asText()).isEqualTo("Buy tea");
        assertThat(patched.json().get("tags")).isEqualTo(TaskClient.tree("[\"z\", \"b\", \"c\", \"d\"]"));
        assertThat(patched.json().get("notes").asText()).isEmpty();
        assertThat(patched.json().at("/start/date").asText()).isEqualTo("2026-03-29");
        assertThat(patched.json().at("/due/date").asText()).isEqualTo("2026-03-30");
        assertThat(patched.body()).contains("\"order\":" + PRECISE + ",");
    }

    @Test
    void aMoveMayGoToAPlaceWhoseNameBeginsLikeItsSource() {
        assertThat(patch("[{\"op\": \"move\", \"from\": \"/tags/0\", \"path\": \"/tags/2\"}]")
                        .is(200)
                        .json()
                        .get("tags"))
                .isEqualTo(TaskClient.tree("[\"b\", \"c\", \"a\"]"));
        String tags = "[{\"op\": \"replace\", \"path\": \"/tags\", \"value\":"
                + " [\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\"]},"
                + " {\"op\": \"move\", \"from\": \"/tags/1\", \"path\": \"/tags/10\"}]";
        assertThat(patch(tags).is(200).json().at("/tags/10").asText()).isEqualTo("1");
        patch("[{\"op\": \"move\", \"from\": \"/tags/1\", \"path\": \"/tags/1\"}]")
                .is(200);
        patch("[{\"op\": \"move\", \"from\": \"/due\", \"path\": \"/due/date\"}]")
                .is(409);
    }

    @Test
    void whatTheServerOwnsCanBeTested() {
        patch("[{\"op\": \"test\", \"path\": \"/revision\", \"value\": 1}, {\"op\": \"test\", \"path\": \"/status\","
                        + " \"value\": \"open\"}, {\"op\": \"replace\", \"path\": \"/status\", \"value\": \"done\"}]")
                .is(200)
                .has("ETag", "\"2\"");
        Reply refused = patch("[{\"op\": \"test\", \"path\": \"/revision\", \"value\": 1},"
                        + " {\"op\": \"replace\", \"path\": \"/status\", \"value\": \"open\"}]")
                .is(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("patch_conflict");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/0");
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("test_failed");
        assertThat(api.get(FIRST).json().get("status").asText()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.1000000000000000000000000000000000000001", "-0.10000000000000000000000000000000000000010"})
    void equalNumbersAreEqualHoweverTheyAreWritten(String number) {
        patch("[{\"op\": \"test\", \"path\": \"/order\", \"value\": " + number + "}]")
                .is(200);
        patch("[{\"op\": \"test\", \"path\": \"/revision\", \"value\": 1.0}]").is(200);
        patch("[{\"op\": \"test\", \"path\": \"/order\", \"value\": -0.1}]").is(409);
        patch("[{\"op\": \"replace\", \"path\": \"/order\", \"value\": 10},"
                        + " {\"op\": \"test\", \"path\": \"/order\", \"value\": 1e1}]")
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'replace', 'path': '/nothing', 'value': 1}",
                "{'op': 'remove', 'path': '/nothing'}",
                "{'op': 'remove', 'path': ''}",
                "{'op': 'add', 'path': '/tags/9', 'value': 'x'}",
                "{'op': 'add', 'path': '/tags/01', 'value': 'x'}",
                "{'op': 'add', 'path': '/tags/99999999999', 'value': 'x'}",
                "{'op': 'add', 'path': '/tags/x', 'value': 'x'}",
                "{'op': 'replace', 'path': '/tags/-', 'value': 'x'}",
                "{'op': 'add', 'path': '/title/x', 'value': 'x'}",
                "{'op': 'add', 'path': '', 'value': 7}",
                "{'op': 'copy', 'from': '/nothing', 'path': '/title'}",
                "{'op': 'test', 'path': '/title', 'value': 'Other'}"
            })
    void whatDoesNotFitTheTaskIsAConflictAndChangesNothing(String operation) {
        Reply refused = patch("[{\"op\": \"replace\", \"path\": \"/title\", \"value\": \"Changed\"}, "
                        + operation.replace('\'', '"') + "]")
                .is(409)
                .has("Content-Type", "application/problem+json");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/1");
        assertThat(api.get(FIRST).json().get("title").asText()).isEqualTo("Buy milk");
    }

    @Test
    void everythingThatIsMalformedIsToldAtOnce() {
        patch("""
                [7, {"op": "bear", "path": "/a"}, {"op": "add", "path": "a", "value": 1}, {"op": "add", "path": "/a~2"},
                 {"op": "move", "path": "/a"}, {"path": null}]""").is(400, """
                {"type": "/problems/malformed-patch", "title": "The patch is malformed", "status": 400,
                 "detail": "8 things are wrong with the patch: see the errors.", "instance": "%1$s",
                 "code": "malformed_patch", "request_id": "id", "errors": [
                 {"pointer": "/0", "code": "wrong_type", "detail": "An operation is a JSON object; this is a number."},
                 {"pointer": "/1/op", "code": "unknown_operation",
                  "detail": "An op is add, remove, replace, move, copy or test."},
                 {"pointer": "/2/path", "code": "invalid_pointer", "detail": "A path is %2$s"},
                 {"pointer": "/3/path", "code": "invalid_pointer", "detail": "A path is %2$s"},
                 {"pointer": "/3/value", "code": "missing", "detail": "To add something takes a value."},
                 {"pointer": "/4/from", "code": "missing", "detail": "A from is %2$s"},
                 {"pointer": "/5/op", "code": "unknown_operation",
                  "detail": "An op is add, remove, replace, move, copy or test."},
                 {"pointer": "/5/path", "code": "invalid_pointer", "detail": "A path is %2$s"}]}""".formatted(
                FIRST, "a JSON pointer (RFC 6901), such as /tags/0 or /title; ~ is written ~0, and / in a name ~1."));
        patch("{\"title\": \"merged\"}").is(400);
        patch("[").is(400);
    }

    @Test
    void whatComesOutIsReadAsAPutIs() {
        Reply refused = patch("[{\"op\": \"replace\", \"path\": \"/title\", \"value\": 7},"
                        + " {\"op\": \"add\", \"path\": \"/titel\", \"value\": 7}]")
                .is(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("invalid_task");
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).contains("/title", "/titel");
        patch("[{\"op\": \"replace\", \"path\": \"\", \"value\": []}]").is(422);
        patch("[{\"op\": \"remove\", \"path\": \"/title\"}]").is(422);
        patch("[{\"op\": \"replace\", \"path\": \"/id\", \"value\": \"x\"}]").is(422);
        patch("[]").is(200).has("ETag", "\"1\"");
    }

    @Test
    void aPatchThatGrowsBeyondAllNeedIsRefused() {
        String bomb = "{\"op\": \"copy\", \"from\": \"\", \"path\": \"/notes\"}";
        Reply refused = patch("[" + String.join(",", Collections.nCopies(60, bomb)) + "]")
                .is(413);
        assertThat(refused.json().get("code").asText()).isEqualTo("patch_too_large");
        String test = "{\"op\": \"test\", \"path\": \"/status\", \"value\": \"open\"}";
        patch("[" + String.join(",", Collections.nCopies(100, test)) + "]").is(200);
        patch("[" + String.join(",", Collections.nCopies(101, test)) + "]").is(413);
    }

    @Test
    void conditionsHoldForItAsForOthers() {
        String rename = "[{\"op\": \"replace\", \"path\": \"/title\", \"value\": \"Renamed\"}]";
        api.send("PATCH", FIRST, rename, "Content-Type", JsonPatch.MEDIA_TYPE, "If-Match", "\"9\"")
                .is(412);
        api.send("PATCH", FIRST, rename, "Content-Type", JsonPatch.MEDIA_TYPE, "If-Match", "\"1\"")
                .is(200);
        api.delete(FIRST).is(204);
        patch(rename).is(410);
    }

    @Test
    void itIsListedWhereAnotherMediaTypeIsRefused() {
        Reply refused = api.send("PATCH", FIRST, "title: x", "Content-Type", "application/yaml")
                .is(415);
        assertThat(refused.response().headers().firstValue("Accept-Patch").orElseThrow())
                .contains("application/merge-patch+json", "application/json", JsonPatch.MEDIA_TYPE);
    }

    private Reply patch(String patch) {
        return api.send("PATCH", FIRST, patch, "Content-Type", JsonPatch.MEDIA_TYPE);
    }
}
