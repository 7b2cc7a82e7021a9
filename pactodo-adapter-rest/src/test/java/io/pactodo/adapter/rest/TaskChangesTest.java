package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The change feed over HTTP: what a replica is told, and how it goes on. */
class TaskChangesTest {
    private static final String CHANGES = "/api/tasks/changes";
    private static final String TASK = "/api/tasks/00000000-0000-7000-8000-00000000000";

    private final TaskClient api = new TaskClient();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void changesAreTheLatestStatesInTheSequenceOfTheirRevisions() {
        api.post("{\"title\": \"Renamed\"}");
        api.post("{\"title\": \"Deleted\"}");
        api.patch(TASK + 1, "{\"title\": \"Alpha\"}");
        api.delete(TASK + 2);
        Reply changes = api.get(CHANGES + "?since=2");
        changes.is(200, """
                {"items": [
                   {"id": "00000000-0000-7000-8000-000000000001",
                    "url": "http://host/api/tasks/00000000-0000-7000-8000-000000000001",
                    "revision": 3, "title": "Alpha", "notes": "", "status": "open", "completed_at": null, "priority": 0,
                    "due": null, "due_at": null, "start": null, "start_at": null, "tags": [],
             "list_id": "00000000-0000-8000-8000-000000000000", "parent_id": null, "order": 1, "recurrence": null,
                    "created_at": "2026-03-01T09:00:00Z", "updated_at": "2026-03-01T09:00:02Z", "deleted_at": null},
                   {"id": "00000000-0000-7000-8000-000000000002", "revision": 4,
                    "deleted_at": "2026-03-01T09:00:03Z"}],
                 "revision": 4, "has_more": false}""")
                .has("ETag", "W/\"4\"")
                .has("Content-Type", "application/json")
                .has("Cache-Control", "private, no-cache");
        assertThat(changes.response().headers().allValues("Vary")).contains("X-Workspace");
        assertThat(api.get(CHANGES).is(200).body()).isEqualTo(changes.body());
    }

    @Test
    void aPageWithMoreBehindItSaysWhereToGoOn() {
        for (int number = 1; number <= 3; number++) {
            api.post("{\"title\": \"Number " + number + "\"}");
        }
        JsonNode first =
                api.get(CHANGES + "?limit=2").is(200).has("ETag", "W/\"3\"").json();
        assertThat(first.get("has_more").asBoolean()).isTrue();
        assertThat(first.get("revision").asLong()).isEqualTo(2);
        JsonNode second = api.get(CHANGES + "?limit=2&since=2").is(200).json();
        assertThat(second.get("has_more").asBoolean()).isFalse();
        assertThat(second.get("revision").asLong()).isEqualTo(3);
        assertThat(second.get("items")).hasSize(1);
    }

    @Test
    void aReplicaThatFollowsEqualsTheListInTheEnd() {
        Random random = new Random(7);
        api.post("{\"title\": \"There before\"}");
        JsonNode list = api.get("/api/tasks").json();
        Map<String, JsonNode> replica = new HashMap<>();
        list.get("items").forEach(task -> replica.put(task.get("id").asText(), task));
        long since = list.get("revision").asLong();
        boolean more = false;
        for (int step = 0; step < 120 || more; step++) {
            if (step < 120) {
                write(step, random);
            }
            if (step >= 120 || random.nextInt(4) == 0) {
                JsonNode changes =
                        api.get(CHANGES + "?limit=5&since=" + since).is(200).json();
                changes.get("items").forEach(item -> takeIn(replica, item));
                since = changes.get("revision").asLong();
                more = changes.get("has_more").asBoolean();
            } else {
                more = true;
            }
        }
        Map<String, JsonNode> table = new HashMap<>();
        api.get("/api/tasks?limit=200")
                .json()
                .get("items")
                .forEach(task -> table.put(task.get("id").asText(), task));
        assertThat(table).hasSizeGreaterThan(5);
        assertThat(replica).isEqualTo(table);
    }

    @Test
    void whoIsUpToDateIsToldSo() {
        api.post("{\"title\": \"a\"}");
        api.get(CHANGES + "?since=1").is(200, "{\"items\": [], \"revision\": 1, \"has_more\": false}");
        api.get(CHANGES + "?since=1", "If-None-Match", "W/\"1\"")
                .is(304)
                .isEmpty()
                .has("ETag", "W/\"1\"");
        api.delete(TASK + 1).is(204);
        api.get(CHANGES + "?since=1", "If-None-Match", "W/\"1\"").is(200).has("ETag", "W/\"2\"");
        api.send("HEAD", CHANGES, "").is(200).isEmpty().has("ETag", "W/\"2\"");
    }

    @Test
    void aWorkspaceHasItsOwnChanges() {
        api.post("{\"title\": \"a\"}");
        api.get(CHANGES, "X-Workspace", "empty")
                .is(200, "{\"items\": [], \"revision\": 0, \"has_more\": false}")
                .has("ETag", "W/\"0\"");
        api.get(CHANGES, "X-Workspace", "No name").is(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            since=-1          | since  | invalid_revision  | since is a revision as it was answered last, or 0 for all there is, not "-1".
            since=            | since  | invalid_revision  | since is a revision as it was answered last, or 0 for all there is, not "".
            since=W/%221%22   | since  | invalid_revision  | since is a revision as it was answered last, or 0 for all there is, not "W/"1"".
            since=9999999999999999999 | since | invalid_revision | since is a revision as it was answered last, or 0 for all there is, not "9999999999999999999".
            since=0&since=1   | since  | repeated          | since is given more than once: give it once.
            limit=0           | limit  | out_of_range      | A limit is a whole number from 1 to 200.
            limit=201         | limit  | out_of_range      | A limit is a whole number from 1 to 200.
            sinc=1            | sinc   | unknown_parameter | There is no parameter "sinc": did you mean since?
            status=open       | status | unknown_parameter | There is no parameter "status": known are since, limit.
            """)
    void aParameterThatIsNone(String query, String parameter, String code, String detail) {
        api.post("{\"title\": \"a\"}");
        api.get(CHANGES + "?" + query).is(400, """
                {"type": "/problems/invalid-parameter", "title": "A query parameter is invalid", "status": 400,
                 "detail": "%s", "instance": "/api/tasks/changes", "code": "invalid_parameter", "request_id": "id",
                 "errors": [{"pointer": "%s", "code": "%s", "detail": "%1$s"}]}""".formatted(detail.replace("\"", "\\\""), parameter, code));
    }

    @Test
    void aPositionThatTheWorkspaceHasNeverBeenAtIsGone() {
        api.post("{\"title\": \"a\"}");
        api.get(CHANGES + "?since=2")
                .is(
                        410,
                        gone("The workspace is at revision 1 and has never been at 2: what was"
                                + " changed since cannot be told."))
                .has("Cache-Control", "no-store");
    }

    @Test
    void aPositionBelowWhatWasPurgedIsGone() {
        api.post("{\"title\": \"a\"}");
        api.delete(TASK + 1).is(204);
        api.post("{\"title\": \"b\"}");
        api.purge();
        api.get(CHANGES)
                .is(
                        410,
                        gone("Deleted tasks up to revision 2 are kept no longer: what was changed since 0 cannot be"
                                + " told."));
        api.get(CHANGES + "?since=1", "If-None-Match", "W/\"3\"").is(410);
        assertThat(api.get(CHANGES + "?since=2").is(200).json().get("items")).hasSize(1);
        api.get(TASK + 1).is(404);
    }

    private static String gone(String detail) {
        return """
                {"type": "/problems/position-gone", "title": "The position in the changes is gone", "status": 410,
                 "detail": "%s List the tasks anew, and follow the changes from the revision of that list.",
                 "instance": "/api/tasks/changes", "code": "position_gone", "request_id": "id",
                 "errors": []}""".formatted(detail);
    }

    @Test
    void changesAreNoTask() {
        api.put(CHANGES, "{\"title\": \"a\"}", "If-None-Match", "*").is(405).has("Allow", "GET, HEAD, OPTIONS");
        api.patch(CHANGES, "{\"title\": \"a\"}").is(405);
        api.delete(CHANGES).is(405).has("Allow", "GET, HEAD, OPTIONS");
        api.get(CHANGES).is(200, "{\"items\": [], \"revision\": 0, \"has_more\": false}");
    }

    @Test
    void theRouteIsAmongThoseThatAreExpected() {
        assertThat(Routes.of(List.of(ChangesResource.class), false))
                .filteredOn(route ->
                        route.template().equals(CHANGES) && route.method().equals("GET"))
                .singleElement()
                .satisfies(route -> assertThat(route.statuses()).contains(200, 304, 400, 410, 503));
    }

    private void write(int step, Random random) {
        String known = TASK.substring(0, TASK.length() - 1)
                + "%02d".formatted(1 + random.nextInt(12)); // some of them never come to be
        switch (random.nextInt(4)) {
            case 0 -> api.post("{\"title\": \"Added in step " + step + "\"}");
            case 1 -> api.patch(known, "{\"title\": \"Changed in step " + step + "\"}");
            case 2 -> api.delete(known);
            default -> api.restore(known);
        }
    }

    private static void takeIn(Map<String, JsonNode> replica, JsonNode item) {
        if (item.get("deleted_at").isNull()) {
            replica.put(item.get("id").asText(), item);
        } else {
            replica.remove(item.get("id").asText());
        }
    }
}
