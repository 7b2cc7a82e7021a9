package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of Todo-Backend rely on, and what it means for the tasks behind it. */
@Timeout(60)
class TodoBackendTest {
    private static final String FIRST = "/todos/00000000-0000-7000-8000-000000000001";
    private static final String TASK = "/api/tasks/00000000-0000-7000-8000-000000000001";

    private final TaskClient api =
            new TaskClient(RestSettings.at("127.0.0.1", 0).withTodoBackend(true));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void atFirstThereIsAnEmptyArray() {
        get("/todos").is(200, "[]").has("Content-Type", "application/json").has("Cache-Control", "no-store");
    }

    @Test
    void whatIsPostedIsAnsweredAndListed() {
        String todo = """
                {"title": "walk the dog", "completed": false, "order": 1, "url": "http://host%s"}""".formatted(FIRST);
        Reply created = post("{\"title\": \"walk the dog\"}").is(201, todo);

        assertThat(api.location(created)).isEqualTo("http://host" + FIRST);
        get("/todos").is(200, "[" + todo + "]");
        get(FIRST).is(200, todo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"523", "0", "-1", "1.5", "95", "12345678901234567890.123"})
    void theOrderIsTheNumberThatWasGiven(String order) {
        post("{\"title\": \"a\", \"order\": " + order + "}").is(201);

        assertThat(get(FIRST).body()).contains("\"order\":" + order + ",");
        assertThat(get("/todos").body()).contains("\"order\":" + order + ",");
    }

    @Test
    void todosAreListedInTheirOrder() {
        post("{\"title\": \"second\", \"order\": 20}").is(201);
        post("{\"title\": \"first\", \"order\": 3}").is(201);
        post("{\"title\": \"last\"}").is(201);

        assertThat(get("/todos").json().findValuesAsText("title")).containsExactly("first", "second", "last");
    }

    @Test
    void aPatchChangesWhatItNames() {
        post("{\"title\": \"blah\", \"order\": 10}").is(201);

        patch("{\"title\": \"bathe the cat\"}").is(200, todo("bathe the cat", false, "10"));
        patch("{\"completed\": true}").is(200, todo("bathe the cat", true, "10"));
        patch("{\"order\": 95}").is(200, todo("bathe the cat", true, "95"));
        patch("{\"completed\": false}").is(200, todo("bathe the cat", false, "95"));
        patch("{}").is(200, todo("bathe the cat", false, "95"));
        get(FIRST).is(200, todo("bathe the cat", false, "95"));
        get("/todos").is(200, "[" + todo("bathe the cat", false, "95") + "]");
    }

    @Test
    void aTodoIsDeletedAtItsUrl() {
        post("{\"title\": \"a\"}").is(201);

        delete(FIRST).is(204).isEmpty();
        delete(FIRST).is(204);
        get("/todos").is(200, "[]");
        get(FIRST).is(410).has("Content-Type", "application/problem+json");
    }

    @Test
    void aDeleteOfTheRootClearsEverythingHoweverMuch() {
        for (int number = 0; number < 401; number++) {
            post("{\"title\": \"a\"}").is(201);
        }
        assertThat(get("/todos").json()).hasSize(401);

        delete("/todos").is(204).isEmpty();
        get("/todos").is(200, "[]");
        delete("/todos").is(204);
        // Softly, as everything here.
        api.restore(TASK).is(200);
    }

    @Test
    void aDeleteOfATodoTakesItsSubtasksAndNoOthers() {
        tree();
        api.post("{\"title\": \"Apart\"}").is(201);
        api.delete(FIRST, "If-Match", "\"7\"").is(412);
        assertThat(api.get("/todos").is(200).json()).hasSize(6);
        api.delete(FIRST, "If-Match", "\"1\"").is(204).isEmpty();
        assertThat(api.get("/todos").is(200).json()).hasSize(1);
    }

    @Test
    void aDeleteOfTheRootTakesWholeTrees() {
        tree();
        api.delete("/todos").is(204);
        assertThat(api.get("/todos").is(200).json()).isEmpty();
    }

    private void tree() {
        String parent = "";
        for (int level = 1; level <= 5; level++) {
            String made = api.post("{\"title\": \"Level " + level + "\"" + parent + "}")
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            parent = ", \"parent_id\": \"" + made + "\"";
        }
    }

    @Test
    void todosAreTasks() {
        api.post(
                        "{\"title\": \"a task\", \"notes\": \"n\", \"status\": \"in_progress\", \"priority\": 3, \"tags\": [\"x\"]}")
                .is(201);

        get("/todos").is(200, "[" + todo("a task", false, "1") + "]");
        patch("{\"title\": \"b\", \"completed\": false}").is(200);
        assertThat(shown("notes")).isEqualTo("n");
        assertThat(shown("status")).isEqualTo("in_progress");
        patch("{\"completed\": true}").is(200);
        assertThat(shown("status")).isEqualTo("done");
        assertThat(shown("priority")).isEqualTo("3");
        patch("{\"completed\": false}").is(200);
        assertThat(shown("status")).isEqualTo("open");
        post("{\"title\": \"done at once\", \"completed\": true}").is(201);
        assertThat(api.get("/api/tasks?status=done").json().at("/items/0/title").asText())
                .isEqualTo("done at once");
    }

    @Test
    void whatTheseClientsSendAlongIsLeftOutOfAccount() {
        post("{\"id\": 7, \"title\": \"a\", \"completed\": null, \"order\": null, \"url\": \"x\", \"_links\": {}}")
                .is(201, todo("a", false, "1"));
        patch("{\"id\": \"other\", \"title\": null, \"url\": \"x\", \"completed\": true, \"editing\": false}")
                .is(200, todo("a", true, "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /title | missing",
                "{\"title\": \" \"} | /title | blank",
                "{\"title\": 7} | /title | wrong_type",
                "{\"title\": \"a\", \"completed\": \"yes\"} | /completed | wrong_type",
                "{\"title\": \"a\", \"order\": \"523\"} | /order | wrong_type",
                "{\"title\": \"a\", \"order\": 1e31} | /order | out_of_range",
                "[] | '' | wrong_type"
            })
    void whatCannotBeATodoIsAProblemThatPointsToIt(String body, String pointer, String code) {
        JsonNode problem = post(body)
                .is(422)
                .has("Content-Type", "application/problem+json")
                .json();
        assertThat(problem.at("/code").asText()).isEqualTo("invalid_task");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void refusalsAreTheOnesOfEverywhere() {
        get(FIRST).is(404).has("Content-Type", "application/problem+json");
        get("/todos/7").is(404);
        api.send("PATCH", FIRST, "{}", "Content-Type", "application/json").is(404);
        delete(FIRST).is(404);
        post("{").is(400);
        api.send("POST", "/todos", "title=a", "Content-Type", "application/x-www-form-urlencoded")
                .is(415);
        api.send("PUT", FIRST, "{}", "Content-Type", "application/json")
                .is(405)
                .has("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS");
        api.send("PATCH", "/todos", "{}", "Content-Type", "application/json")
                .is(405)
                .has("Allow", "GET, HEAD, POST, DELETE, OPTIONS");
        api.breakDown();
        get("/todos").is(503);
    }

    @Test
    void aConditionThatIsSentHolds() {
        post("{\"title\": \"a\"}").is(201);
        patch("{\"title\": \"b\"}").is(200);

        api.send("PATCH", FIRST, "{\"title\": \"c\"}", "Content-Type", "application/json", "If-Match", "\"1\"")
                .is(412);
        api.delete(FIRST, "If-Match", "\"1\"").is(412);
        api.delete(FIRST, "If-Match", "\"2\"").is(204);
    }

    @Test
    void whatIsSentAgainUnderAKeyTakesEffectOnce() {
        String created = keyed("POST", "/todos", "{\"title\": \"a\"}")
                .is(201, todo("a", false, "1"))
                .hasNo("Idempotency-Replayed")
                .body();
        assertThat(created).isEqualTo(replayed("POST", "/todos", "{\"title\": \"a\"}", 201));
        keyed("POST", "/todos", "{\"title\": \"b\"}").is(422);
        get("/todos").is(200, "[" + todo("a", false, "1") + "]");

        String patched = keyed("PATCH", FIRST, "{\"completed\": true}")
                .is(200, todo("a", true, "1"))
                .hasNo("Idempotency-Replayed")
                .body();
        patch("{\"completed\": false}").is(200);
        assertThat(patched).isEqualTo(replayed("PATCH", FIRST, "{\"completed\": true}", 200));
        get(FIRST).is(200, todo("a", false, "1"));
    }

    private String replayed(String method, String path, String body, int status) {
        return keyed(method, path, body)
                .is(status)
                .has("Idempotency-Replayed", "true")
                .has("Cache-Control", "no-store")
                .body();
    }

    private Reply keyed(String method, String path, String body) {
        return api.send(method, path, body, "Content-Type", "application/json", "Idempotency-Key", "a");
    }

    @Test
    void slashesAtTheEndMakeNoDifference() {
        api.send("POST", "/todos/", "{\"title\": \"a\"}", "Content-Type", "application/json")
                .is(201);
        get("/todos/").is(200, "[" + todo("a", false, "1") + "]");
        get(FIRST + "/").is(200, todo("a", false, "1"));
        delete(FIRST + "/").is(204);
        delete("/todos/").is(204);
    }

    @Test
    void eachWorkspaceHasItsOwn() {
        api.send("POST", "/todos", "{\"title\": \"a\"}", "Content-Type", "application/json", "X-Workspace", "ada")
                .is(201);

        get("/todos").is(200, "[]");
        delete("/todos").is(204);
        assertThat(api.get("/todos", "X-Workspace", "ada").json()).hasSize(1);
        api.get("/todos", "X-Workspace", "No Name").is(400);
    }

    @Test
    void itIsServedOnlyWhereItIsSetSoAndTheFrontDoorShowsIt() {
        assertThat(api.get("/", "Accept", "application/json")
                        .json()
                        .at("/links/todos")
                        .asText())
                .isEqualTo("http://host/todos");
        try (TaskClient without = new TaskClient()) {
            without.get("/todos").is(404);
            without.delete("/todos").is(404);
            assertThat(without.get("/", "Accept", "application/json").body()).doesNotContain("todos");
        }
    }

    private String shown(String field) {
        return api.get(TASK).json().get(field).asText();
    }

    private static String todo(String title, boolean completed, String order) {
        return """
                {"title": "%s", "completed": %s, "order": %s, "url": "http://host%s"}""".formatted(title, completed, order, FIRST);
    }

    /** As jQuery asks for what it does not know the type of, with a media type for a body that is not there. */
    private Reply get(String path) {
        return api.get(path, "Accept", "text/plain, */*; q=0.01", "Content-Type", "application/json");
    }

    private Reply post(String body) {
        return api.send("POST", "/todos", body, "Content-Type", "application/json");
    }

    private Reply patch(String body) {
        return api.send("PATCH", FIRST, body, "Content-Type", "application/json");
    }

    private Reply delete(String path) {
        return api.delete(path, "Content-Type", "application/json");
    }
}
