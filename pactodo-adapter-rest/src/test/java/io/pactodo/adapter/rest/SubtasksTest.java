package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that are parts of others, over HTTP. */
class SubtasksTest {
    private static final String ONE = "00000000-0000-7000-8000-000000000001";
    private static final String TWO = "00000000-0000-7000-8000-000000000002";
    private static final String CHOSEN = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final TaskClient api = new TaskClient();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aSubtaskIsMadeMovedAndListed() {
        api.post("{\"title\": \"Whole\"}").is(201);
        assertThat(part(ONE).is(201).json().get("parent_id").asText()).isEqualTo(ONE);
        assertThat(titles("parent=" + ONE)).containsExactly("Part");
        assertThat(titles("parent=none")).containsExactly("Whole");
        assertThat(api.patch(path(TWO), "{\"parent_id\": null}")
                        .is(200)
                        .json()
                        .get("parent_id")
                        .isNull())
                .isTrue();
        assertThat(titles("parent=" + ONE)).isEmpty();
        api.get("/api/tasks?parent=nobody").is(400);
    }

    @Test
    void aTaskWithSubtasksIsNotDeletedAndASubtaskComesBackAfterItsParent() {
        api.post("{\"title\": \"Whole\"}").is(201);
        part(ONE).is(201);
        JsonNode refused = api.delete(path(ONE)).is(409).has("ETag", "\"1\"").json();
        assertThat(refused.get("code").asText()).isEqualTo("subtasks_remain");
        assertThat(refused.get("subtasks").asInt()).isEqualTo(1);
        api.delete(path(TWO)).is(204);
        api.delete(path(ONE)).is(204);
        JsonNode displaced = api.restore(path(TWO)).is(409).json();
        assertThat(displaced.get("code").asText()).isEqualTo("place_gone");
        assertThat(displaced.at("/errors/0/pointer").asText()).isEqualTo("/parent_id");
        assertThat(displaced.at("/errors/0/detail").asText()).endsWith("was deleted: restore it first.");
        assertThat(part(ONE).is(422).json().at("/errors/0/detail").asText()).endsWith("or name another.");
        api.restore(path(ONE)).is(200);
        api.restore(path(TWO)).is(200);
    }

    @Test
    void noTaskIsPutBelowItselfNorTooDeep() {
        api.post("{\"title\": \"Level 1\"}").is(201);
        for (int level = 2; level <= 5; level++) {
            part("00000000-0000-7000-8000-00000000000" + (level - 1)).is(201);
        }
        assertThat(code(part("00000000-0000-7000-8000-000000000005").is(422).json()))
                .isEqualTo("too_deep");
        assertThat(code(api.patch(path(ONE), "{\"parent_id\": \"" + TWO + "\"}")
                        .is(422)
                        .json()))
                .isEqualTo("circular");
    }

    @Test
    void anAtomicBatchMakesAWholeTreeAndDeletesIt() {
        batch("""
                {"operations": [
                  {"op": "create", "id": "%s", "task": {"title": "Whole"}},
                  {"op": "create", "task": {"title": "Part", "parent_id": "%s"}}]}""".formatted(CHOSEN, CHOSEN)).is(200);
        assertThat(titles("parent=" + CHOSEN)).containsExactly("Part");
        batch("""
                {"operations": [
                  {"op": "update", "id": "%s", "changes": {"title": "Nearly"}},
                  {"op": "delete", "id": "%s"},
                  {"op": "delete", "id": "%s"}]}""".formatted(CHOSEN, ONE, CHOSEN)).is(200);
        api.get(path(CHOSEN)).is(410);
    }

    @Test
    void aBatchPointsToTheOperationThatNamesNoListOrParent() {
        JsonNode refused = batch("""
                {"operations": [
                  {"op": "create", "task": {"title": "a"}},
                  {"op": "create", "task": {"title": "b", "parent_id": "%s", "list_id": "%s"}}]}""".formatted(CHOSEN, CHOSEN)).is(422).json();
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/operations/1/task/list_id");
        assertThat(refused.at("/errors/1/pointer").asText()).isEqualTo("/operations/1/task/parent_id");
        assertThat(refused.at("/results/1/problem/errors/0/pointer").asText()).isEqualTo("/operations/1/task/list_id");
        api.post("{\"title\": \"c\"}").is(201);
        String id = api.get("/api/tasks").json().at("/items/0/id").asText();
        JsonNode single = batch("""
                {"atomic": false, "operations": [
                  {"op": "update", "id": "%s", "changes": {"parent_id": "%s"}}]}""".formatted(id, CHOSEN)).is(207).json();
        assertThat(single.at("/results/0/problem/errors/0/pointer").asText())
                .isEqualTo("/operations/0/changes/parent_id");
    }

    private TaskClient.Reply batch(String body) {
        return api.send("POST", "/api/tasks/batch", body, "Content-Type", "application/json");
    }

    private TaskClient.Reply part(String parent) {
        return api.post("{\"title\": \"Part\", \"parent_id\": \"" + parent + "\"}");
    }

    private static String path(String id) {
        return "/api/tasks/" + id;
    }

    private static String code(JsonNode refused) {
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/parent_id");
        return refused.at("/errors/0/code").asText();
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
