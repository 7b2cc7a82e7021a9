package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a task over HTTP: each verb, each of its answers. */
class TaskResourceTest {
    private static final String FIRST = "/api/tasks/00000000-0000-7000-8000-000000000001";
    private static final String CHOSEN = "/api/tasks/01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String MILK = """
            {"id": "00000000-0000-7000-8000-000000000001",
             "url": "http://host/api/tasks/00000000-0000-7000-8000-000000000001",
             "revision": 1, "title": "Buy milk", "notes": "", "status": "open", "completed_at": null, "priority": 0,
             "due": null, "due_at": null, "start": null, "start_at": null, "tags": [],
             "list_id": "00000000-0000-8000-8000-000000000000", "parent_id": null, "order": 1, "recurrence": null,
             "created_at": "2026-03-01T09:00:00Z", "updated_at": "2026-03-01T09:00:00Z", "deleted_at": null}""";

    private final TaskClient api = new TaskClient();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aTaskIsCreatedAndShown() {
        Reply created = api.post("{\"title\": \"Buy milk\"}")
                .is(201, MILK)
                .has("ETag", "\"1\"")
                .has("Content-Type", "application/json");
        assertThat(api.location(created)).isEqualTo("http://host" + FIRST);
        api.get(FIRST)
                .is(200, MILK)
                .has("ETag", "\"1\"")
                .has("Content-Type", "application/json")
                .has("Cache-Control", "private, no-cache")
                .has("Vary", "X-Workspace");
    }

    @Test
    void everyFieldComesBackAsItWasSent() {
        api.post("""
                {"title": "  Repot the lemon tree ", "notes": "Clay pot,\\n40 cm \uD83C\uDF4B", "status": "done", "priority": 9,
                 "due": {"date": "2026-03-29", "time": "02:30", "time_zone": "Europe/Berlin"},
                 "start": {"date": "2026-03-28", "time": "09:00:05"},
                 "tags": ["b", " a ", "c d"], "order": -0.10000000000000000000000000000000000000010}""").is(201, """
                {"id": "00000000-0000-7000-8000-000000000001",
                 "url": "http://host/api/tasks/00000000-0000-7000-8000-000000000001",
                 "revision": 1, "title": "Repot the lemon tree", "notes": "Clay pot,\\n40 cm \uD83C\uDF4B",
                 "status": "done", "completed_at": "2026-03-01T09:00:00Z", "priority": 9,
                 "due": {"date": "2026-03-29", "time": "02:30:00", "time_zone": "Europe/Berlin"},
                 "due_at": "2026-03-29T01:30:00Z",
                 "start": {"date": "2026-03-28", "time": "09:00:05", "time_zone": null}, "start_at": null,
                 "tags": ["b", "a", "c d"],
             "list_id": "00000000-0000-8000-8000-000000000000", "parent_id": null, "order": -0.1000000000000000000000000000000000000001, "recurrence": null,
                 "created_at": "2026-03-01T09:00:00Z", "updated_at": "2026-03-01T09:00:00Z", "deleted_at": null}""");
    }

    @Test
    void anOrderIsWrittenOutToItsLastDigit() {
        assertThat(api.post("{\"title\": \"a\", \"order\": 1e30}").is(201).body())
                .contains("\"order\":1000000000000000000000000000000,");
        assertThat(api.post("{\"title\": \"a\", \"order\": 1.5e-20}").is(201).body())
                .contains("\"order\":0.000000000000000000015,");
    }

    @Test
    void anInstantBeyondTheYearsOfItsFormatIsLeftOut() {
        Reply edge = api.post("""
                {"title": "a", "due": {"date": "9999-12-31", "time": "23:00", "time_zone": "America/New_York"},
                 "start": {"date": "0001-01-01", "time": "00:00", "time_zone": "Asia/Tokyo"}}""").is(201);
        assertThat(edge.json().get("due_at").isNull()).isTrue();
        assertThat(edge.json().get("start_at").asText()).isEqualTo("0000-12-31T14:41:01Z");
    }

    @Test
    void headIsGetWithoutTheBody() {
        api.post("{\"title\": \"Buy milk\"}");
        String length =
                api.get(FIRST).response().headers().firstValue("Content-Length").orElseThrow();
        api.send("HEAD", FIRST, "")
                .is(200)
                .isEmpty()
                .has("ETag", "\"1\"")
                .has("Content-Type", "application/json")
                .has("Content-Length", length);
        api.send("HEAD", FIRST, "", "If-None-Match", "\"1\"").is(304).has("ETag", "\"1\"");
        api.send("HEAD", CHOSEN, "").is(404).isEmpty();
    }

    @Test
    void whatTheClientKnowsIsNotSentAgain() {
        api.post("{\"title\": \"Buy milk\"}");
        for (String known : new String[] {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"}) {
            api.get(FIRST, "If-None-Match", known).is(304).isEmpty().has("ETag", "\"1\"");
        }
        api.get(FIRST, "If-None-Match", "\"2\"").is(200, MILK);
        api.get(FIRST, "If-Match", "\"1\"").is(200, MILK);
        api.get(FIRST, "If-Match", "\"2\"").is(412).has("ETag", "\"1\"");
    }

    @Test
    void aTaskIsReplacedAsAWholeAndStaysWhereItIs() {
        api.post("{\"title\": \"Buy milk\", \"notes\": \"oat\", \"order\": 7, \"tags\": [\"shop\"]}");
        Reply replaced = api.put(FIRST, "{\"title\": \"Buy tea\"}", "If-Match", "\"1\"")
                .is(200)
                .has("ETag", "\"2\"");
        assertThat(replaced.json()).isEqualTo(TaskClient.tree("""
                {"id": "00000000-0000-7000-8000-000000000001",
                 "url": "http://host/api/tasks/00000000-0000-7000-8000-000000000001",
                 "revision": 2, "title": "Buy tea", "notes": "", "status": "open", "completed_at": null, "priority": 0,
                 "due": null, "due_at": null, "start": null, "start_at": null, "tags": [],
             "list_id": "00000000-0000-8000-8000-000000000000", "parent_id": null, "order": 7, "recurrence": null,
                 "created_at": "2026-03-01T09:00:00Z", "updated_at": "2026-03-01T09:00:01Z", "deleted_at": null}"""));
    }

    @Test
    void whatWasReadCanBeSentBackAsItIs() {
        String read = api.post("""
                {"title": "a", "status": "done", "due": {"date": "2026-03-29", "time": "09:30"}, "order": 1.5,
                 "tags": ["b"]}""").body();
        api.put(FIRST, read, "If-Match", "\"1\"").is(200, read).has("ETag", "\"1\"");
        api.patch(FIRST, read).is(200, read).has("ETag", "\"1\"");
    }

    @Test
    void aPatchChangesWhatItNames() {
        api.post("{\"title\": \"Buy milk\"}");
        for (String type : new String[] {"application/merge-patch+json", "application/json"}) {
            Reply patched = api.send("PATCH", FIRST, "{\"status\": \"done\"}", "Content-Type", type)
                    .is(200)
                    .has("ETag", "\"2\"");
            assertThat(patched.json().get("title").asText()).isEqualTo("Buy milk");
            assertThat(patched.json().get("completed_at").asText()).isEqualTo("2026-03-01T09:00:01Z");
        }
        api.patch(FIRST, "{\"title\": null}").is(422, """
                {"type": "/problems/invalid-task", "title": "The task is invalid", "status": 422,
                 "detail": "A task has a title of 1 to 500 characters.", "instance": "%s", "code": "invalid_task",
                 "request_id": "id",
                 "errors": [{"pointer": "/title", "code": "null", "detail": "A task has a title of 1 to 500 characters."}]}""".formatted(FIRST));
    }

    @Test
    void whatComesAgainGoesOnInAnotherTaskWhenItIsDone() {
        JsonNode task = api.post("""
                {"title": "Water the plants", "due": {"date": "2026-03-01"}, "recurrence": {"rrule": "freq=weekly"}}""").is(201).json();
        assertThat(task.get("recurrence")).hasToString("{\"rrule\":\"FREQ=WEEKLY\",\"anchor\":\"due\"}");

        JsonNode done = api.patch(FIRST, "{\"status\": \"done\"}").is(200).json();
        assertThat(done.get("status").asText()).isEqualTo("done");
        assertThat(done.get("recurrence").isNull()).isTrue();
        api.patch(FIRST, "{\"status\": \"done\"}").is(200);

        JsonNode open = api.get("/api/tasks?status=open").is(200).json().get("items");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).get("due").get("date").asText()).isEqualTo("2026-03-08");
        assertThat(open.get(0).get("recurrence")).isEqualTo(task.get("recurrence"));
        assertThat(open.get(0).get("order")).isEqualTo(task.get("order"));
        assertThat(open.get(0).get("id")).isNotEqualTo(task.get("id"));
    }

    @Test
    void anEmptyPatchChangesNothing() {
        api.post("{\"title\": \"Buy milk\"}");
        api.patch(FIRST, "{}").is(200, MILK).has("ETag", "\"1\"");
    }

    @Test
    void aClientCreatesATaskUnderItsOwnId() {
        Reply created = api.put(CHOSEN, "{\"title\": \"Mine\"}", "If-None-Match", "*")
                .is(201)
                .has("ETag", "\"1\"");
        assertThat(api.location(created)).isEqualTo("http://host" + CHOSEN);
        assertThat(created.json().get("id").asText()).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057");
        String upper = "/api/tasks/01890A5D-AC96-774B-BCCE-B302099A8057";
        api.get(upper).is(200, created.body());
    }

    @Test
    void anIdThatIsTakenIsRefusedWithTheTaskThatIsThere() {
        String there =
                api.put(CHOSEN, "{\"title\": \"Mine\"}", "If-None-Match", "*").body();
        api.put(CHOSEN, "{\"title\": \"Other\"}", "If-None-Match", "*")
                .is(412, """
                {"type": "/problems/task-exists", "title": "There is such a task already", "status": 412,
                 "detail": "There is a task 01890a5d-ac96-774b-bcce-b302099a8057 already.",
                 "instance": "%s", "code": "task_exists", "request_id": "id", "errors": [], "current": %s}""".formatted(CHOSEN, there))
                .has("ETag", "\"1\"");
        api.delete(CHOSEN).is(204);
        Reply refused = api.put(CHOSEN, "{\"title\": \"Other\"}", "If-None-Match", "*")
                .is(412)
                .has("ETag", "\"2\"");
        assertThat(refused.json().get("detail").asText())
                .isEqualTo(
                        "There is a task 01890a5d-ac96-774b-bcce-b302099a8057 already. It was deleted: restore it with"
                                + " POST to its path followed by /restore, or choose another id.");
        assertThat(refused.json().at("/current/deleted_at").asText()).isEqualTo("2026-03-01T09:00:02Z");
    }

    @Test
    void aReplacementOfNothingSaysHowToCreate() {
        api.put(CHOSEN, "{\"title\": \"Mine\"}").is(404, """
                {"type": "/problems/task-not-found", "title": "There is no such task", "status": 404,
                 "detail": "There is no task 01890a5d-ac96-774b-bcce-b302099a8057. To create it under this id, send If-None-Match: * and no If-Match.",
                 "instance": "%s", "code": "task_not_found", "request_id": "id", "errors": []}""".formatted(CHOSEN));
        api.put(CHOSEN, "{\"title\": \"Mine\"}", "If-Match", "*").is(404);
        api.put(CHOSEN, "{\"title\": \"Mine\"}", "If-Match", "*", "If-None-Match", "*")
                .is(404);
    }

    @Test
    void aStaleWriteIsRefusedWithTheTaskAsItIs() {
        api.post("{\"title\": \"Buy milk\"}");
        String current = api.patch(FIRST, "{\"title\": \"Buy tea\"}", "If-Match", "\"1\"")
                .is(200)
                .body();
        String problem = """
                {"type": "/problems/revision-mismatch", "title": "The task has changed meanwhile", "status": 412,
                 "detail": "The task 00000000-0000-7000-8000-000000000001 was changed and is at revision 2 now: read it, merge, and send the change again.",
                 "instance": "%s", "code": "revision_mismatch", "request_id": "id", "errors": [], "current": %s}""";
        for (String stale : new String[] {"\"1\"", "\"1\", W/\"1\"", "\"02\"", "\"other\""}) {
            api.put(FIRST, "{\"title\": \"x\"}", "If-Match", stale)
                    .is(412, problem.formatted(FIRST, current))
                    .has("ETag", "\"2\"");
            api.patch(FIRST, "{\"title\": \"x\"}", "If-Match", stale).is(412, problem.formatted(FIRST, current));
            api.delete(FIRST, "If-Match", stale).is(412, problem.formatted(FIRST, current));
            api.restore(FIRST, "If-Match", stale).is(412, problem.formatted(FIRST + "/restore", current));
        }
        api.get(FIRST).is(200, current);
    }

    @Test
    void ifMatchTakesListsAndStars() {
        api.post("{\"title\": \"Buy milk\"}");
        api.patch(FIRST, "{\"title\": \"a\"}", "If-Match", "\"7\", \"1\"")
                .is(200)
                .has("ETag", "\"2\"");
        api.patch(FIRST, "{\"title\": \"b\"}", "If-Match", "*").is(200).has("ETag", "\"3\"");
        api.patch(FIRST, "{\"title\": \"c\"}", "If-Match", "\"3\"", "If-None-Match", "\"2\"")
                .is(200)
                .has("ETag", "\"4\"");
    }

    @Test
    void aWeakTagNeverMatchesAndIsToldSo() {
        api.post("{\"title\": \"Buy milk\"}");
        assertThat(api.patch(FIRST, "{\"title\": \"a\"}", "If-Match", "W/\"1\"")
                        .is(412)
                        .has("ETag", "\"1\"")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo(
                        "If-Match compares strongly, and a weak entity tag never matches: send \"1\" instead of W/\"1\".");
    }

    @Test
    void ifNoneMatchRefusesAWriteToWhatItNames() {
        api.post("{\"title\": \"Buy milk\"}");
        for (String named : new String[] {"\"1\"", "W/\"1\"", "*"}) {
            assertThat(api.patch(FIRST, "{\"title\": \"a\"}", "If-None-Match", named)
                            .is(412)
                            .json()
                            .get("detail")
                            .asText())
                    .isEqualTo("If-None-Match names what is there: the task is at revision 1.");
            api.delete(FIRST, "If-None-Match", named).is(412);
        }
        api.patch(FIRST, "{\"title\": \"a\"}", "If-None-Match", "\"7\"").is(200);
    }

    @Test
    void aDeletedTaskIsGoneUntilItIsRestored() {
        api.post("{\"title\": \"Buy milk\"}");
        api.delete(FIRST, "If-Match", "\"1\"").is(204).isEmpty().has("ETag", "\"2\"");
        api.delete(FIRST).is(204).has("ETag", "\"2\"");
        api.delete(FIRST, "If-Match", "\"1\"").is(204).has("ETag", "\"2\"");
        String gone = """
                {"type": "/problems/task-deleted", "title": "The task was deleted", "status": 410,
                 "detail": "The task 00000000-0000-7000-8000-000000000001 was deleted: restore it to work with it.",
                 "instance": "%s", "code": "task_deleted", "request_id": "id", "errors": [],
                 "deleted_at": "2026-03-01T09:00:01Z"}""".formatted(FIRST);
        api.get(FIRST).is(410, gone);
        api.get(FIRST, "If-None-Match", "\"2\"").is(410, gone);
        api.get(FIRST, "If-Match", "\"1\"").is(410, gone);
        api.put(FIRST, "{\"title\": \"a\"}", "If-Match", "\"1\"").is(410, gone);
        api.patch(FIRST, "{\"title\": \"a\"}", "If-Match", "\"1\"").is(410, gone);
        api.patch(FIRST, "{\"title\": 7}").is(410, gone);
        api.restore(FIRST, "If-Match", "\"1\"").is(412).has("ETag", "\"2\"");
        api.restore(FIRST, "If-Match", "\"2\"").is(200).has("ETag", "\"3\"");
        Reply restored = api.restore(FIRST).is(200).has("ETag", "\"3\"");
        assertThat(restored.json().get("deleted_at").isNull()).isTrue();
        api.get(FIRST).is(200, restored.body());
    }

    @Test
    void whatNeverWasIsNotFoundWhateverTheConditions() {
        String absent = """
                {"type": "/problems/task-not-found", "title": "There is no such task", "status": 404,
                 "detail": "There is no task 01890a5d-ac96-774b-bcce-b302099a8057.",
                 "instance": "%s", "code": "task_not_found", "request_id": "id", "errors": []}""";
        api.get(CHOSEN).is(404, absent.formatted(CHOSEN));
        api.get(CHOSEN, "If-None-Match", "*").is(404, absent.formatted(CHOSEN));
        api.patch(CHOSEN, "{}", "If-Match", "\"1\"").is(404, absent.formatted(CHOSEN));
        api.patch(CHOSEN, "{\"title\": 7}").is(404, absent.formatted(CHOSEN));
        api.delete(CHOSEN, "If-Match", "\"1\"").is(404, absent.formatted(CHOSEN));
        api.restore(CHOSEN).is(404, absent.formatted(CHOSEN + "/restore"));
    }

    @Test
    void aStaleRevisionIsToldBeforeAnInvalidTask() {
        api.post("{\"title\": \"Buy milk\"}");
        api.patch(FIRST, "{\"title\": 7}", "If-Match", "\"9\"").is(412);
        api.put(FIRST, "{}", "If-Match", "\"9\"").is(412);
        api.patch(FIRST, "{\"title\": 7}", "If-Match", "\"1\"").is(422);
        api.put(FIRST, "{}", "If-Match", "\"1\"").is(422);
        api.patch(FIRST, "{", "If-Match", "\"9\"").is(400);
    }

    @Test
    void workspacesDoNotSeeEachOther() {
        api.send(
                        "POST",
                        "/api/tasks",
                        "{\"title\": \"Mine\"}",
                        "Content-Type",
                        "application/json",
                        "X-Workspace",
                        "home-2")
                .is(201)
                .has("ETag", "\"1\"");
        api.get(FIRST, "X-Workspace", "home-2").is(200);
        api.get(FIRST).is(404);
        api.get(FIRST, "X-Workspace", "default").is(404);
        String detail = "X-Workspace: A workspace is named with 1 to 64 of the characters a-z, 0-9 and -.";
        for (String name : new String[] {"Home", "a b", "a".repeat(65), "a_b"}) {
            api.get(FIRST, "X-Workspace", name).is(400, """
                    {"type": "/problems/invalid-header", "title": "A header is invalid", "status": 400, "detail": "%s",
                     "instance": "%s", "code": "invalid_header", "request_id": "id",
                     "errors": [{"pointer": "X-Workspace", "code": "invalid_workspace", "detail": "%1$s"}]}""".formatted(detail, FIRST));
        }
        api.get(FIRST, "X-Workspace", "a", "X-Workspace", "b").is(400);
    }

    @ParameterizedTest
    @CsvSource({
        "tasks.example:81, http://tasks.example:81",
        "tasks.example, http://tasks.example",
        "tasks.example:80, http://tasks.example",
        "[::1]:8080, http://[::1]:8080"
    })
    void addressesBeginWithTheHostThatWasAskedAndWithNoOther(String host, String begin) {
        String body = "{\"title\": \"Buy milk\"}";
        try (Wire wire = api.wire()) {
            Wire.Reply created = wire.send("POST /api/tasks HTTP/1.1\r\nHost: " + host
                            + "\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example"
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body)
                    .receive();
            assertThat(TaskClient.tree(created.body()).get("url").asText()).isEqualTo(begin + FIRST);
            assertThat(created.headers()).containsEntry("location", begin + FIRST);
        }
    }

    @Test
    void aBodyWithoutAMediaTypeIsTakenForJson() {
        api.send("POST", "/api/tasks", "{\"title\": \"Buy milk\"}").is(201, MILK);
        api.send("PATCH", FIRST, "{}").is(200, MILK);
        api.send("POST", "/api/tasks", "title=Milk").is(400);
    }

    @Test
    void jsonIsAllThereIsToAccept() {
        api.post("{\"title\": \"Buy milk\"}");
        api.get(FIRST, "Accept", "*/*").is(200);
        api.get(FIRST, "Accept", "application/*;q=0.1").is(200);
        api.get(FIRST, "Accept", "text/html, application/json;q=0.5").is(200);
        api.get(FIRST, "Accept", "text/html").is(406, """
                {"type": "/problems/not-acceptable", "title": "There is no acceptable representation", "status": 406,
                 "detail": "Nothing that the Accept header names can be answered here: accept application/json.",
                 "instance": "%s", "code": "not_acceptable", "request_id": "id", "errors": []}""".formatted(FIRST));
    }

    @Test
    void anOutageIsNeverNotFound() {
        api.post("{\"title\": \"Buy milk\"}");
        api.breakDown();
        String path = "/api/tasks";
        for (Reply reply : new Reply[] {
            api.get(path),
            api.get(FIRST),
            api.get(path + "/changes"),
            api.post("{\"title\": \"a\"}"),
            api.put(FIRST, "{\"title\": \"a\"}"),
            api.patch(FIRST, "{}"),
            api.delete(FIRST),
            api.restore(FIRST)
        }) {
            reply.is(503).has("Retry-After", "1").has("Content-Type", "application/problem+json");
        }
    }
}
