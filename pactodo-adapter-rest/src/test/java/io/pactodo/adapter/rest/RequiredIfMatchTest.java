package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.rest.TaskClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that lets nobody overwrite what they have not seen. */
class RequiredIfMatchTest {
    private static final String FIRST = "/api/tasks/00000000-0000-7000-8000-000000000001";
    private static final String CHOSEN = "/api/tasks/01890a5d-ac96-774b-bcce-b302099a8057";

    private final TaskClient api =
            new TaskClient(RestSettings.at("127.0.0.1", 0).withRequireIfMatch(true));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aChangeWithoutIfMatchIsRefusedAndSaysWhatToSend() {
        api.post("{\"title\": \"Buy milk\"}").is(201);
        for (Reply refused : new Reply[] {
            api.put(FIRST, "{\"title\": \"a\"}"),
            api.put(FIRST, "{\"title\": \"a\"}", "If-None-Match", "\"7\""),
            api.patch(FIRST, "{\"title\": \"a\"}"),
            api.send("PATCH", FIRST, "[]", "Content-Type", "application/json-patch+json"),
            api.delete(FIRST)
        }) {
            refused.is(428, problem(FIRST)).has("Content-Type", "application/problem+json");
        }
        api.restore(FIRST).is(428, problem(FIRST + "/restore"));
        api.get(FIRST).is(200).has("ETag", "\"1\"");
    }

    @Test
    void aChangeWithIfMatchIsMade() {
        api.post("{\"title\": \"Buy milk\"}").is(201);
        api.put(FIRST, "{\"title\": \"a\"}", "If-Match", "\"1\"").is(200);
        api.patch(FIRST, "{\"title\": \"b\"}", "If-Match", "\"1\"").is(412);
        api.patch(FIRST, "{\"title\": \"b\"}", "If-Match", "*").is(200);
        api.delete(FIRST, "If-Match", "\"3\"").is(204);
        api.restore(FIRST, "If-Match", "\"4\"").is(200);
    }

    @Test
    void toCreateByPutNothingHasToBeKnown() {
        api.put(CHOSEN, "{\"title\": \"a\"}").is(428);
        api.put(CHOSEN, "{\"title\": \"a\"}", "If-None-Match", "*").is(201);
    }

    @Test
    void eachRouteThatChangesATaskIsExpectedToAnswerSo() {
        try (Served served = new Served()) {
            assertThat(served.server.routes().stream()
                            .filter(route -> route.statuses().contains(428))
                            .map(route -> route.method() + " " + route.template()))
                    .containsExactlyInAnyOrder(
                            "PUT /api/tasks/{id}",
                            "PATCH /api/tasks/{id}",
                            "DELETE /api/tasks/{id}",
                            "POST /api/tasks/{id}/restore",
                            "POST /api/tasks/batch",
                            "PUT /api/lists/{id}",
                            "PATCH /api/lists/{id}",
                            "DELETE /api/lists/{id}",
                            "POST /api/lists/{id}/restore");
        }
    }

    private static String problem(String path) {
        return """
                {"type": "/problems/precondition-required", "title": "If-Match is required", "status": 428,
                 "detail": "This server takes no change of a task without If-Match: send the ETag of the task as you read it, such as If-Match: \\"42\\".",
                 "instance": "%s", "code": "precondition_required", "request_id": "id", "errors": []}""".formatted(path);
    }
}
