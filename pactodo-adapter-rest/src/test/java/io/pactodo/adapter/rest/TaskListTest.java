package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of tasks over HTTP: filters, sorts, and pages. */
class TaskListTest {
    private static final Pattern LINK = Pattern.compile("<http://[^/]+(/[^>]*)>; rel=\"next\"");

    private final TaskClient api = new TaskClient();

    @BeforeEach
    void fill() {
        api.post(
                "{\"title\": \"Alpha\", \"priority\": 2, \"tags\": [\"home\", \"ü b\"], \"due\": {\"date\": \"2026-03-10\"}}");
        api.post("{\"title\": \"beta\", \"priority\": 0, \"tags\": [\"home\"], \"status\": \"done\"}");
        api.post("{\"title\": \"Gamma ray\", \"priority\": 1, \"notes\": \"oat milk\", \"status\": \"in_progress\","
                + " \"due\": {\"date\": \"2026-03-12\", \"time\": \"00:30\", \"time_zone\": \"Europe/Berlin\"}}");
        api.post("{\"title\": \"delta\", \"priority\": 9, \"order\": 0.5}");
        api.delete("/api/tasks/00000000-0000-7000-8000-000000000004");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aListIsItsTasksWithTheRevisionItWasReadAt() {
        Reply list = api.get("/api/tasks?status=done");
        list.is(200, """
                {"items": [
                   {"id": "00000000-0000-7000-8000-000000000002",
                    "url": "http://host/api/tasks/00000000-0000-7000-8000-000000000002",
                    "revision": 2, "title": "beta", "notes": "", "status": "done",
                    "completed_at": "2026-03-01T09:00:01Z", "priority": 0,
                    "due": null, "due_at": null, "start": null, "start_at": null, "tags": ["home"],
             "list_id": "00000000-0000-8000-8000-000000000000", "parent_id": null, "order": 2, "recurrence": null,
                    "created_at": "2026-03-01T09:00:01Z", "updated_at": "2026-03-01T09:00:01Z", "deleted_at": null}],
                 "next_cursor": null, "revision": 5}""")
                .has("ETag", "W/\"5\"")
                .has("Content-Type", "application/json")
                .has("Cache-Control", "private, no-cache")
                .hasNo("Link");
        assertThat(list.response().headers().allValues("Vary")).contains("X-Workspace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                        | Alpha,beta,Gamma ray
            ?status=open                              | Alpha
            ?status=open,done                         | Alpha,beta
            ?status=open&status=in_progress           | Alpha,Gamma ray
            ?status=cancelled                         | ``
            ?tag=home                                 | Alpha,beta
            ?tag=home&tag=%C3%BC+b                    | Alpha
            ?due_from=2026-03-10                      | Alpha,Gamma ray
            ?due_from=2026-03-11                      | Gamma ray
            ?due_to=2026-03-11                        | Alpha
            ?due_from=2026-03-12                      | Gamma ray
            ?due_to=2026-03-11T23:30:00Z              | Alpha,Gamma ray
            ?due_to=2026-03-12T00:30:00%2B01:00       | Alpha,Gamma ray
            ?due_to=2026-03-11T23:29:59.999999Z       | Alpha
            ?updated_since=2026-03-01T09:00:01Z       | beta,Gamma ray
            ?q=gam                                    | Gamma ray
            ?q=MILK+oat                               | Gamma ray
            ?deleted=true                             | delta
            ?deleted=any                              | delta,Alpha,beta,Gamma ray
            ?deleted=false&sort=-order                | Gamma ray,beta,Alpha
            ?sort=title                               | Alpha,beta,Gamma ray
            ?sort=-title                              | Gamma ray,beta,Alpha
            ?sort=priority                            | Gamma ray,Alpha,beta
            ?sort=due                                 | Alpha,Gamma ray,beta
            ?sort=-due                                | beta,Gamma ray,Alpha
            ?sort=-created_at                         | Gamma ray,beta,Alpha
            ?sort=updated_at&deleted=any              | Alpha,beta,Gamma ray,delta
            ?limit=2                                  | Alpha,beta
            """)
    void filtersAndSortsAreThoseOfTheQuery(String query, String titles) {
        assertThat(String.join(",", titles(api.get("/api/tasks" + query).is(200))))
                .isEqualTo(titles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"order", "-order", "due", "-due", "priority", "created_at", "-updated_at", "title", "-title"})
    void linksLeadThroughAllPagesWithAllParameters(String sort) {
        for (int number = 0; number < 20; number++) {
            api.post("{\"title\": \"M %d\", \"tags\": [\"ü b\"], \"priority\": %d}".formatted(number % 5, number % 3));
        }
        String query = "/api/tasks?tag=%C3%BC+b&sort=" + sort;
        List<String> whole = ids(api.get(query + "&limit=200").is(200).hasNo("Link"));
        assertThat(whole).hasSize(21);
        List<String> paged = new ArrayList<>();
        Reply page = api.get(query + "&limit=4").is(200);
        paged.addAll(ids(page));
        while (!page.json().get("next_cursor").isNull()) {
            String link = page.response().headers().firstValue("Link").orElseThrow();
            Matcher next = LINK.matcher(link);
            assertThat(next.matches()).as(link).isTrue();
            assertThat(next.group(1))
                    .isEqualTo("/api/tasks?tag=%C3%BC+b&sort=" + sort + "&limit=4&cursor="
                            + page.json().get("next_cursor").asText());
            page = api.get(next.group(1)).is(200);
            paged.addAll(ids(page));
        }
        page.hasNo("Link");
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void theLimitMayChangeFromPageToPage() {
        String cursor = api.get("/api/tasks?limit=1").json().get("next_cursor").asText();
        assertThat(titles(api.get("/api/tasks?limit=2&cursor=" + cursor))).containsExactly("beta", "Gamma ray");
        assertThat(titles(api.get("/api/tasks?cursor=" + cursor))).containsExactly("beta", "Gamma ray");
    }

    @Test
    void aListThatIsKnownIsNotSentAgain() {
        api.get("/api/tasks", "If-None-Match", "W/\"5\"").is(304).isEmpty().has("ETag", "W/\"5\"");
        api.get("/api/tasks", "If-None-Match", "\"4\"").is(200);
        api.post("{\"title\": \"a\"}").is(201);
        api.get("/api/tasks", "If-None-Match", "W/\"5\"").is(200).has("ETag", "W/\"6\"");
    }

    @Test
    void anEmptyWorkspaceHasAnEmptyList() {
        api.get("/api/tasks", "X-Workspace", "empty")
                .is(200, "{\"items\": [], \"next_cursor\": null, \"revision\": 0}")
                .has("ETag", "W/\"0\"");
    }

    @Test
    void headOfAListHasItsHeaders() {
        api.send("HEAD", "/api/tasks?limit=1", "").is(200).isEmpty().has("ETag", "W/\"5\"");
    }

    @Test
    void aCursorBelongsToItsQuery() {
        String cursor = api.get("/api/tasks?limit=1").json().get("next_cursor").asText();
        String altered = "The cursor is invalid";
        String cut =
                "This cursor is not one that was handed out, or not all of it: follow next_cursor or the Link header"
                        + " to the letter, or leave it out to begin anew.";
        String other = "This cursor continues a list with other parameters: send it with those it was handed out for"
                + " (only limit may change), or leave it out to begin anew.";
        refused(cursor.substring(1), altered, "invalid_cursor", cut);
        refused(cursor.substring(0, cursor.length() - 1), altered, "invalid_cursor", cut);
        refused("", altered, "invalid_cursor", cut);
        refused("%00", altered, "invalid_cursor", cut);
        refused(cursor + "&sort=title", altered, "cursor_of_another_query", other);
        refused(cursor + "&status=open", altered, "cursor_of_another_query", other);
        api.get("/api/tasks?cursor=" + cursor, "X-Workspace", "empty").is(400);
    }

    private void refused(String cursor, String title, String code, String detail) {
        api.get("/api/tasks?cursor=" + cursor).is(400, """
                {"type": "/problems/invalid-cursor", "title": "%s", "status": 400, "detail": "%s",
                 "instance": "/api/tasks", "code": "invalid_cursor", "request_id": "id",
                 "errors": [{"pointer": "cursor", "code": "%s", "detail": "%2$s"}]}""".formatted(title, detail, code));
    }

    private static List<String> titles(Reply list) {
        return texts(list, "title");
    }

    private static List<String> ids(Reply list) {
        return texts(list, "id");
    }

    private static List<String> texts(Reply list, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list.json().get("items")) {
            texts.add(item.get(field).asText());
        }
        return texts;
    }
}
