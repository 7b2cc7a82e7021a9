package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a list over HTTP, and of the tasks in it. */
class ListResourceTest {
    private static final String LISTS = "/api/lists";
    private static final String FIRST = LISTS + "/00000000-0000-7000-8000-000000000001";
    private static final String CHOSEN = LISTS + "/01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String INBOX = LISTS + "/00000000-0000-8000-8000-000000000000";
    private static final String GARDEN = """
            {"id": "00000000-0000-7000-8000-000000000001",
             "url": "http://host/api/lists/00000000-0000-7000-8000-000000000001",
             "revision": 1, "name": "Garden", "order": 1,
             "created_at": "2026-03-01T09:00:00Z", "updated_at": "2026-03-01T09:00:00Z", "deleted_at": null}""";
    private static final String UNTOUCHED = """
            {"id": "00000000-0000-8000-8000-000000000000",
             "url": "http://host/api/lists/00000000-0000-8000-8000-000000000000",
             "revision": 0, "name": "Inbox", "order": 0,
             "created_at": "1970-01-01T00:00:00Z", "updated_at": "1970-01-01T00:00:00Z", "deleted_at": null}""";

    private final TaskClient api = new TaskClient();

    @AfterEach
    void stop() {
        api.close();
    }

    private Reply create(String body) {
        return api.send("POST", LISTS, body, "Content-Type", "application/json");
    }

    @Test
    void aRestorationHasNothingToSayInItsBody() {
        create("{\"name\": \"Garden\"}").is(201);
        api.post("{\"title\": \"Rake\"}").is(201);
        String task = "/api/tasks/00000000-0000-7000-8000-000000000002";
        for (String path : List.of(FIRST, task)) {
            api.delete(path).is(204);
            api.send("POST", path + "/restore", "garbage{").is(400);
            api.send("POST", path + "/restore", "[]").is(422);
            JsonNode refused = api.send("POST", path + "/restore", "{\"list_id\": null}")
                    .is(422)
                    .json();
            assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/list_id");
            assertThat(refused.at("/errors/0/code").asText()).isEqualTo("unknown_field");
            api.get(path).is(410);
            api.send("POST", path + "/restore", "{}").is(200);
        }
    }

    @Test
    void aListIsCreatedAndShown() {
        Reply created = create("{\"name\": \"  Garden \"}").is(201, GARDEN).has("ETag", "\"1\"");
        assertThat(api.location(created)).isEqualTo("http://host" + FIRST);
        api.get(FIRST)
                .is(200, GARDEN)
                .has("ETag", "\"1\"")
                .has("Cache-Control", "private, no-cache")
                .has("Vary", "X-Workspace");
        api.get(FIRST, "If-None-Match", "\"1\"").is(304).isEmpty();
        api.get(FIRST, "If-Match", "\"2\"").is(412);
        api.get(LISTS + "/nonsense").is(404);
        assertThat(api.get(CHOSEN).is(404).json().get("code").asText()).isEqualTo("list_not_found");
    }

    @Test
    void everyWorkspaceHasAnInboxThatCanBeRenamedAndNotDeleted() {
        api.get(INBOX).is(200, UNTOUCHED).has("ETag", "\"0\"");
        api.get(LISTS).is(200, "{\"items\": [" + UNTOUCHED + "], \"next_cursor\": null, \"revision\": 0}");
        Reply refused = api.delete(INBOX).is(409).has("ETag", "\"0\"");
        assertThat(refused.json().get("code").asText()).isEqualTo("inbox_is_permanent");
        api.patch(INBOX, "{\"name\": \"What comes in\"}", "If-Match", "\"0\"")
                .is(200)
                .has("ETag", "\"1\"");
        api.patch(INBOX, "{\"name\": \"Late\"}", "If-Match", "\"0\"").is(412);
        assertThat(api.get(INBOX).json().get("name").asText()).isEqualTo("What comes in");
        assertThat(api.get(INBOX, "X-Workspace", "other").json().get("name").asText())
                .isEqualTo("Inbox");
        api.put(INBOX, "{\"name\": \"a\"}", "If-None-Match", "*").is(412);
    }

    @Test
    void aListIsReplacedAndPatched() {
        create("{\"name\": \"Garden\", \"order\": 2.50}").is(201);
        api.put(FIRST, "{\"name\": \"Balcony\"}", "If-Match", "\"1\"").is(200).has("ETag", "\"2\"");
        api.patch(FIRST, "{}").is(200).has("ETag", "\"2\"");
        JsonNode patched =
                api.patch(FIRST, "{\"order\": -1}").is(200).has("ETag", "\"3\"").json();
        assertThat(patched.get("name").asText()).isEqualTo("Balcony");
        assertThat(patched.get("order").decimalValue()).isEqualByComparingTo("-1");
        JsonNode stale = api.patch(FIRST, "{\"name\": \"a\"}", "If-Match", "\"2\"")
                .is(412)
                .has("ETag", "\"3\"")
                .json();
        assertThat(stale.get("code").asText()).isEqualTo("list_revision_mismatch");
        assertThat(stale.get("current")).isEqualTo(patched);
        api.put(CHOSEN, "{\"name\": \"a\"}").is(404);
        api.put(CHOSEN, "{\"name\": \"Mine\"}", "If-None-Match", "*").is(201).has("ETag", "\"4\"");
        api.put(CHOSEN, "{\"name\": \"Mine\"}", "If-None-Match", "*").is(412);
        api.send("PATCH", FIRST, "[]", "Content-Type", "application/json-patch+json")
                .is(415)
                .has("Accept-Patch", "application/json, application/merge-patch+json");
    }

    @Test
    void aListThatStillHasTasksIsNotDeleted() {
        create("{\"name\": \"Garden\"}").is(201);
        String id = FIRST.substring(LISTS.length() + 1);
        Reply task =
                api.post("{\"title\": \"Rake\", \"list_id\": \"" + id + "\"}").is(201);
        String url = task.json().get("url").asText().replace("http://host", "");
        JsonNode refused = api.delete(FIRST).is(409).json();
        assertThat(refused.get("code").asText()).isEqualTo("list_not_empty");
        assertThat(refused.get("detail").asText()).contains("1 task");
        api.delete(url).is(204);
        api.delete(FIRST).is(204).has("ETag", "\"4\"");
        api.delete(FIRST, "If-Match", "\"1\"").is(204).has("ETag", "\"4\"");
        JsonNode gone = api.get(FIRST).is(410).json();
        assertThat(gone.get("deleted_at").isTextual()).isTrue();
        api.patch(FIRST, "{\"name\": \"a\"}").is(410);

        JsonNode displaced = api.restore(url).is(409).json();
        assertThat(displaced.get("code").asText()).isEqualTo("place_gone");
        assertThat(displaced.at("/errors/0/pointer").asText()).isEqualTo("/list_id");
        assertThat(displaced.at("/errors/0/detail").asText()).endsWith("was deleted: restore it first.");
        api.restore(FIRST, "If-Match", "\"4\"").is(200);
        api.restore(FIRST).is(200).has("ETag", "\"5\"");
        assertThat(api.restore(url).is(200).json().get("list_id").asText()).isEqualTo(id);
    }

    @Test
    void tasksAreMovedBetweenListsAndListedByThem() {
        create("{\"name\": \"Garden\"}").is(201);
        String id = FIRST.substring(LISTS.length() + 1);
        api.post("{\"title\": \"Here\"}").is(201);
        Reply there =
                api.post("{\"title\": \"There\", \"list_id\": \"" + id + "\"}").is(201);
        String url = there.json().get("url").asText().replace("http://host", "");
        assertThat(titles("list=" + id)).containsExactly("There");
        assertThat(titles("list=00000000-0000-8000-8000-000000000000")).containsExactly("Here");
        assertThat(titles("list=01890a5d-ac96-774b-bcce-b302099a8057")).isEmpty();
        assertThat(api.patch(url, "{\"list_id\": null}")
                        .is(200)
                        .json()
                        .get("list_id")
                        .asText())
                .isEqualTo("00000000-0000-8000-8000-000000000000");
        assertThat(titles("list=" + id)).isEmpty();
    }

    @Test
    void aCursorBelongsToTheListOfTasksThatItWasMadeFor() {
        for (int number = 0; number < 3; number++) {
            api.post("{\"title\": \"Task\"}").is(201);
        }
        String inbox = "list=00000000-0000-8000-8000-000000000000";
        String cursor =
                api.get("/api/tasks?limit=1&" + inbox).json().get("next_cursor").asText();
        api.get("/api/tasks?limit=2&" + inbox + "&cursor=" + cursor).is(200);
        api.get("/api/tasks?limit=1&cursor=" + cursor).is(400);
        api.get("/api/tasks?limit=1&" + inbox + "&parent=none&cursor=" + cursor).is(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": "a", "list_id": "01890a5d-ac96-774b-bcce-b302099a8057"} | /list_id | unknown_list
            {"title": "a", "list_id": "1-1-1-1-1"} | /list_id | invalid_id
            {"title": "a", "list_id": 1} | /list_id | wrong_type
            {"title": "a", "parent_id": "01890a5d-ac96-774b-bcce-b302099a8057"} | /parent_id | unknown_parent
            {"title": "a", "parent_id": "no"} | /parent_id | invalid_id
            """)
    void aTaskInNoListOrBelowNothingIsRefused(String body, String pointer, String code) {
        JsonNode refused = api.post(body).is(422).json();
        assertThat(refused.get("code").asText()).isEqualTo("invalid_task");
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /name | missing
            {"name": null} | /name | null
            {"name": " "} | /name | blank
            {"name": "a", "colour": "red"} | /colour | unknown_field
            {"name": "a", "order": "1"} | /order | wrong_type
            {"name": "a", "id": "1"} | /id | read_only
            {"name": "a", "revision": 1} | /revision | read_only
            [] | '' | wrong_type
            """)
    void aFaultyListIsRefused(String body, String pointer, String code) {
        JsonNode refused = create(body).is(422).json();
        assertThat(refused.get("code").asText()).isEqualTo("invalid_list");
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        JsonNode refused =
                create("{\"name\": \"\", \"order\": true, \"x\": 1}").is(422).json();
        assertThat(refused.get("errors")).hasSize(3);
    }

    @Test
    void listsArePagedInTheirOrder() {
        List<String> expected = new ArrayList<>(List.of("Inbox"));
        for (int number = 1; number <= 7; number++) {
            create("{\"name\": \"List " + number + "\"}").is(201);
            expected.add("List " + number);
        }
        List<String> names = new ArrayList<>();
        Optional<String> path = Optional.of(LISTS + "?limit=3");
        while (path.isPresent()) {
            Reply page = api.get(path.get()).is(200).has("ETag", "W/\"7\"");
            page.json().get("items").forEach(item -> names.add(item.get("name").asText()));
            Optional<String> cursor =
                    Optional.ofNullable(page.json().get("next_cursor").textValue());
            assertThat(page.response().headers().firstValue("Link").isPresent()).isEqualTo(cursor.isPresent());
            path = cursor.map(next -> LISTS + "?limit=3&cursor=" + next);
        }
        assertThat(names).isEqualTo(expected);
        api.get(LISTS, "If-None-Match", "W/\"7\"").is(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?limit=0", "?limit=201", "?limit=x", "?deleted=maybe", "?x=1", "?limit=1&limit=2", "?cursor=x"})
    void aFaultyParameterIsRefused(String query) {
        api.get(LISTS + query).is(400);
    }

    @Test
    void aCursorOfListsBelongsToTheirWorkspaceAndDeletion() {
        create("{\"name\": \"a\"}").is(201);
        String cursor = api.get(LISTS + "?limit=1").json().get("next_cursor").asText();
        api.get(LISTS + "?deleted=any&cursor=" + cursor).is(400);
        api.get(LISTS + "?cursor=" + cursor, "X-Workspace", "other").is(400);
        api.get(LISTS + "?cursor=" + cursor.substring(1)).is(400);
        api.get(LISTS + "?limit=5&cursor=" + cursor).is(200);
    }

    private List<String> titles(String query) {
        List<String> titles = new ArrayList<>();
        api.get("/api/tasks?" + query)
                .is(200)
                .json()
                .get("items")
                .forEach(item -> titles.add(item.get("title").asText()));
        return titles;
    }
}
