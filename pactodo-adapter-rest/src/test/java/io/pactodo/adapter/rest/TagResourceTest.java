package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import jakarta.servlet.http.HttpServlet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags of a workspace over HTTP. */
class TagResourceTest {
    private static final String TAGS = "/api/tags";

    private final TaskClient api = new TaskClient(new Served("/mounted", new HttpServlet() {}));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void tagsAreShownWithTheNumbersOfTheirTasks() {
        api.get(TAGS).is(200, "{\"items\": [], \"next_cursor\": null, \"revision\": 0}");
        tagged("home", "before rain");
        tagged("home");
        api.delete("/api/tasks/" + id(tagged("gone"))).is(204);
        api.get(TAGS).is(200, """
                {"items": [
                   {"name": "before rain", "url": "http://host/api/tags/before%20rain", "tasks": 1},
                   {"name": "home", "url": "http://host/api/tags/home", "tasks": 2}],
                 "next_cursor": null, "revision": 4}""").has("ETag", "W/\"4\"");
        api.get(TAGS, "If-None-Match", "W/\"4\"").is(304);
        api.get(TAGS, "X-Workspace", "other").is(200, "{\"items\": [], \"next_cursor\": null, \"revision\": 0}");
    }

    @Test
    void aRenamedTagTakesARevisionForEachTaskAndTheFeedTellsThem() {
        tagged("a", "home", "z");
        tagged("other");
        tagged("home");
        rename("home", "{\"name\": \"house\"}")
                .is(200, """
                {"name": "house", "url": "http://host/api/tags/house", "changed": 2, "revision": 5}""")
                .has("Cache-Control", "private, no-cache")
                .has("Vary", "X-Workspace");
        JsonNode changes = api.get("/api/tasks/changes?since=3").is(200).json().get("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.at("/0/tags")).isEqualTo(TaskClient.tree("[\"a\", \"house\", \"z\"]"));
        assertThat(changes.at("/1/tags")).isEqualTo(TaskClient.tree("[\"house\"]"));
        rename("home", "{\"name\": \"house\"}").is(404);
        rename("house", "{\"name\": \"house\"}").is(200, """
                {"name": "house", "url": "http://host/api/tags/house", "changed": 0, "revision": 5}""");
    }

    @Test
    void twoTagsBecomeOneOnlyWhenThatIsAskedFor() {
        tagged("home", "house");
        tagged("house", "x");
        JsonNode refused = rename("house", "{\"name\": \"home\"}").is(409).json();
        assertThat(refused.get("code").asText()).isEqualTo("tag_exists");
        assertThat(refused.get("detail").asText()).contains("\"merge\": true");
        rename("house", "{\"name\": \"home\", \"merge\": true}").is(200);
        JsonNode tasks = api.get("/api/tasks").json().get("items");
        assertThat(tasks.at("/0/tags")).isEqualTo(TaskClient.tree("[\"home\"]"));
        assertThat(tasks.at("/1/tags")).isEqualTo(TaskClient.tree("[\"home\", \"x\"]"));
    }

    @Test
    void aRemovedTagIsTakenFromEveryTask() {
        tagged("home", "x");
        tagged("home");
        api.delete(TAGS + "/home").is(204).isEmpty();
        api.delete(TAGS + "/home").is(204);
        assertThat(names("")).containsExactly("x");
    }

    @Test
    void moreTasksThanFitIntoOneSetAreAllChanged() {
        for (int number = 0; number < 450; number++) {
            tagged("many");
        }
        assertThat(rename("many", "{\"name\": \"all\"}")
                        .is(200)
                        .json()
                        .get("changed")
                        .asInt())
                .isEqualTo(450);
        assertThat(api.get(TAGS).json().at("/items/0/tasks").asInt()).isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "a/b",
                "a+b",
                "50%",
                "a;b=c",
                "a?b#c",
                "ü b",
                "\uD83D\uDE00",
                "{x}",
                "\"",
                "a,b",
                "...",
                "....",
                "a\\b",
                "\\",
                "a..",
                "..a/b"
            })
    void whateverATagIsCalledItHasAnAddress(String name) {
        tagged(name);
        String url = api.get(TAGS).json().at("/items/0/url").asText();
        assertThat(url).isEqualTo("http://host" + path(name));
        api.patch(url.replace("http://host", ""), "{\"name\": \"plain\"}").is(200);
        assertThat(names("")).containsExactly("plain");
    }

    @Test
    void aTagThatWouldHaveNoAddressIsRefused() {
        JsonNode refused =
                api.post("{\"title\": \"a\", \"tags\": [\"..\"]}").is(422).json();
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("dot_segment");
        tagged("home");
        rename("home", "{\"name\": \"a/./b\"}").is(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /name | missing
            {"name": " "} | /name | blank
            {"name": 1} | /name | wrong_type
            {"name": "a", "merge": "yes"} | /merge | wrong_type
            {"name": "a", "color": 1} | /color | unknown_field
            [] | '' | wrong_type
            """)
    void aFaultyChangeIsRefused(String body, String pointer, String code) {
        tagged("home");
        JsonNode refused = rename("home", body).is(422).json();
        assertThat(refused.get("code").asText()).isEqualTo("invalid_tag");
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void tagsArePagedByName() {
        tagged("e", "d", "c", "b", "a");
        List<String> names = new ArrayList<>();
        Optional<String> query = Optional.of("?limit=2");
        while (query.isPresent()) {
            JsonNode page = api.get(TAGS + query.get()).is(200).json();
            page.get("items").forEach(item -> names.add(item.get("name").asText()));
            query = Optional.ofNullable(page.get("next_cursor").textValue()).map(cursor -> "?limit=2&cursor=" + cursor);
        }
        assertThat(names).containsExactly("a", "b", "c", "d", "e");
        String cursor = api.get(TAGS + "?limit=1").json().get("next_cursor").asText();
        api.get(TAGS + "?cursor=" + cursor, "X-Workspace", "other").is(400);
        api.get(TAGS + "?cursor=nonsense").is(400);
        api.get(TAGS + "?sort=name").is(400);
    }

    private Reply tagged(String... tags) {
        return api.post(TaskClient.json(Map.of("title", "Tagged", "tags", List.of(tags))))
                .is(201);
    }

    private static String id(Reply created) {
        return created.json().get("id").asText();
    }

    private Reply rename(String tag, String body) {
        return api.patch(path(tag), body);
    }

    private static String path(String tag) {
        return TAGS + "/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        api.get(TAGS + query)
                .json()
                .get("items")
                .forEach(item -> names.add(item.get("name").asText()));
        return names;
    }
}
