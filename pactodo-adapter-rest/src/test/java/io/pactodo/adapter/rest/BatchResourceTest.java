package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches over HTTP. */
class BatchResourceTest {
    private static final String ONE = "00000000-0000-7000-8000-000000000001";
    private static final String TWO = "00000000-0000-7000-8000-000000000002";
    private static final String CHOSEN = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final TaskClient api = new TaskClient();

    @BeforeEach
    void create() {
        api.post("{\"title\": \"One\"}").is(201);
        api.post("{\"title\": \"Two\"}").is(201);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void allIsDoneAtOnce() {
        Reply done = batch("""
                {"operations": [
                 {"op": "create", "id": "%s", "task": {"title": "Chosen", "order": 0.10000000000000000000000000000000001}},
                 {"op": "create", "task": {"title": "Made"}},
                 {"op": "update", "id": "%s", "if_match": "\\"1\\"", "changes": {"status": "done"}},
                 {"op": "delete", "id": "%s", "if_match": 2}]}""".formatted(CHOSEN, ONE, TWO)).is(200);

        assertThat(done.json().findValues("status").stream()
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::intValue))
                .containsExactly(201, 201, 200, 204);
        assertThat(done.json().at("/results/0/task/id").asText()).isEqualTo(CHOSEN);
        assertThat(done.body()).contains("\"order\":0.10000000000000000000000000000000001,");
        assertThat(done.json().at("/results/2/task"))
                .isEqualTo(api.get("/api/tasks/" + ONE).json());
        assertThat(done.json().at("/results/3"))
                .isEqualTo(TaskClient.tree("{\"status\": 204, \"id\": \"%s\", \"revision\": 6}".formatted(TWO)));
        api.get("/api/tasks/" + TWO).is(410);
    }

    @Test
    void nothingIsDoneWhenOneIsRefusedAndEachSaysWhy() {
        Reply refused = batch("""
                {"atomic": true, "operations": [
                 {"op": "create", "task": {"title": "Made"}},
                 {"op": "update", "id": "%s", "if_match": 9, "changes": {"title": "Renamed"}},
                 {"op": "delete", "id": "%s"}]}""".formatted(ONE, CHOSEN))
                .is(412)
                .has("Content-Type", "application/problem+json")
                .has("ETag", "\"1\"");

        assertThat(refused.json().get("code").asText()).isEqualTo("revision_mismatch");
        assertThat(refused.json().get("detail").asText()).startsWith("Nothing of the batch was done: The task " + ONE);
        assertThat(refused.json().at("/current/id").asText()).isEqualTo(ONE);
        assertThat(codes(refused)).containsExactly("409 withdrawn", "412 revision_mismatch", "404 task_not_found");
        assertThat(api.get("/api/tasks").json().get("items")).hasSize(2);
    }

    @Test
    void eachIsDoneByItselfWhenAsked() {
        Reply done = batch("""
                {"atomic": false, "operations": [
                 {"op": "create", "id": "%1$s", "task": {"title": "Taken"}},
                 {"op": "update", "id": "%1$s", "changes": {"title": "Renamed"}},
                 {"op": "update", "id": "%1$s", "changes": {"notes": "and noted"}},
                 {"op": "update", "id": "%1$s", "changes": {"titel": 7}},
                 {"op": "create", "task": {}},
                 {"op": "delete", "id": "%2$s"},
                 {"op": "update", "id": "%2$s", "changes": {}},
                 {"op": "delete", "id": "%2$s"}]}""".formatted(ONE, TWO)).is(207).has("Content-Type", "application/json");

        assertThat(codes(done))
                .containsExactly(
                        "412 task_exists",
                        "200 ",
                        "200 ",
                        "422 invalid_task",
                        "422 invalid_task",
                        "204 ",
                        "410 task_deleted",
                        "204 ");
        assertThat(done.json().at("/results/3/problem/errors/0/pointer").asText())
                .isEqualTo("/operations/3/changes/titel");
        assertThat(done.json().at("/results/4/problem/errors/0/pointer").asText())
                .isEqualTo("/operations/4/task/title");
        JsonNode task = api.get("/api/tasks/" + ONE).json();
        assertThat(task.get("title").asText()).isEqualTo("Renamed");
        assertThat(task.get("notes").asText()).isEqualTo("and noted");
    }

    @Test
    void allFaultsOfAllOperationsAreToldAtOnce() {
        Reply refused = batch("""
                {"operations": [
                 {"op": "create", "task": {"title": "", "priority": 11}},
                 {"op": "update", "id": "%s", "changes": {"due": {"time": "25:00"}, "colour": 1}},
                 {"op": "update", "id": "x", "if_match": null, "task": {}},
                 {"op": "delete"},
                 {"op": "remove"},
                 {},
                 7,
                 {"op": "delete", "id": "%s", "if_match": "2"},
                 {"op": "create", "id": "%s", "task": {"id": "%s", "title": "a"}},
                 {"op": "create", "if_match": 1, "task": []}]}""".formatted(ONE, TWO, CHOSEN, ONE)).is(422);

        assertThat(refused.json().get("code").asText()).isEqualTo("invalid_batch");
        List<String> pointers = refused.json().get("errors").findValuesAsText("pointer");
        assertThat(pointers)
                .contains(
                        "/operations/0/task/title",
                        "/operations/0/task/priority",
                        "/operations/1/changes/colour",
                        "/operations/2/id",
                        "/operations/2/if_match",
                        "/operations/2/changes",
                        "/operations/2/task",
                        "/operations/3/id",
                        "/operations/4/op",
                        "/operations/5/op",
                        "/operations/6",
                        "/operations/7/if_match",
                        "/operations/8/task/id",
                        "/operations/9/if_match",
                        "/operations/9/task");
        assertThat(pointers).anyMatch(pointer -> pointer.startsWith("/operations/1/changes/due"));
        assertThat(api.get("/api/tasks").json().get("items")).hasSize(2);
    }

    @Test
    void whatIsNoBatchIsRefused() {
        for (String body : new String[] {
            "[]",
            "{}",
            "{\"operations\": {}}",
            "{\"operations\": null}",
            "{\"operations\": [], \"atomic\": \"no\"}",
            "{\"operations\": [], \"atomics\": false}"
        }) {
            assertThat(batch(body).is(422).json().get("code").asText()).isEqualTo("invalid_batch");
        }
        batch("{").is(400);
        batch("{\"operations\": []}").is(200, "{\"results\": []}");
        batch("{\"operations\": [], \"atomic\": false}").is(207, "{\"results\": []}");
        api.get("/api/tasks/batch").is(405).has("Allow", "POST, OPTIONS");
    }

    @Test
    void aBatchHasAtMostAHundredOperations() {
        String create = "{\"op\": \"create\", \"task\": {\"title\": \"a\"}}";
        String hundred = String.join(",", Collections.nCopies(100, create));
        Reply refused =
                batch("{\"operations\": [" + hundred + "," + create + "]}").is(413);
        assertThat(refused.json().get("code").asText()).isEqualTo("batch_too_large");
        assertThat(batch("{\"operations\": [" + hundred + "]}").is(200).json().get("results"))
                .hasSize(100);
    }

    @Test
    void itStaysInItsWorkspace() {
        String body = "{\"operations\": [{\"op\": \"delete\", \"id\": \"" + ONE + "\"}]}";
        api.send("POST", "/api/tasks/batch", body, "Content-Type", "application/json", "X-Workspace", "other")
                .is(404);
        api.get("/api/tasks/" + ONE).is(200);
    }

    @Test
    void anOutageIsAnOutage() {
        api.breakDown();
        batch("{\"operations\": [{\"op\": \"delete\", \"id\": \"" + ONE + "\"}]}")
                .is(503);
        batch("{\"atomic\": false, \"operations\": [{\"op\": \"delete\", \"id\": \"" + ONE + "\"}]}")
                .is(503);
    }

    @Test
    void aServerThatRequiresIfMatchRequiresItOfEachUpdateAndDelete() {
        try (TaskClient strict = new TaskClient(RestSettings.at("127.0.0.1", 0).withRequireIfMatch(true))) {
            strict.post("{\"title\": \"One\"}").is(201);
            String operations = """
                    {"operations": [{"op": "create", "task": {"title": "Two"}},
                     {"op": "update", "id": "%1$s", "changes": {}}, {"op": "update", "id": "%1$s", "if_match": 1, "changes": {}},
                     {"op": "delete", "id": "%1$s"}]}""".formatted(ONE);
            Reply refused = strict.send("POST", "/api/tasks/batch", operations, "Content-Type", "application/json")
                    .is(428);
            assertThat(refused.json().get("errors").findValuesAsText("pointer"))
                    .containsExactly("/operations/1/if_match", "/operations/3/if_match");
            strict.send(
                            "POST",
                            "/api/tasks/batch",
                            "{\"operations\": [{\"op\": \"delete\", \"id\": \"" + ONE + "\", \"if_match\": \"*\"}]}",
                            "Content-Type",
                            "application/json")
                    .is(200);
        }
    }

    private Reply batch(String body) {
        return api.send("POST", "/api/tasks/batch", body, "Content-Type", "application/json");
    }

    /** The status of each result, and what its problem is if it has one. */
    private static List<String> codes(Reply reply) {
        List<String> codes = new ArrayList<>();
        reply.json()
                .get("results")
                .forEach(result -> codes.add(result.get("status").asInt() + " "
                        + result.path("problem").path("code").asText()));
        return codes;
    }
}
