package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests about lists and tags that are sent again under the same key. */
class SafeRetriesOfListsTest {
    private static final String LISTS = "/api/lists";
    private static final String FIRST = LISTS + "/00000000-0000-7000-8000-000000000001";
    private static final String GARDEN = "{\"name\": \"Garden\"}";
    private static final String BALCONY = "{\"name\": \"Balcony\"}";
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final TaskClient api = new TaskClient();

    @AfterEach
    void stop() {
        api.close();
    }

    private Reply create(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return api.send("POST", LISTS, body, all.toArray(String[]::new));
    }

    private List<String> lists() {
        return api.get(LISTS).json().get("items").findValuesAsText("name");
    }

    @Test
    void aListIsCreatedOnceAndEachRepetitionIsAnsweredAsTheFirstWas() {
        Reply first = create(GARDEN, KEY, "a").is(201).hasNo(REPLAYED);
        api.patch(FIRST, BALCONY).is(200);

        assertSameAnswer(first, create(GARDEN, KEY, "\"a\"").has(REPLAYED, "true"));
        assertThat(lists()).containsExactly("Inbox", "Balcony");
    }

    @Test
    void aChangeIsMadeOnceWhateverHasHappenedToTheListSince() {
        create(GARDEN).is(201);
        Reply first =
                api.patch(FIRST, BALCONY, "If-Match", "\"1\"", KEY, "a").is(200).hasNo(REPLAYED);
        api.patch(FIRST, "{\"name\": \"Changed since\"}").is(200);

        assertSameAnswer(
                first, api.patch(FIRST, BALCONY, "If-Match", "\"1\"", KEY, "a").has(REPLAYED, "true"));
        assertThat(lists()).containsExactly("Inbox", "Changed since");
    }

    @Test
    void aRestorationIsMadeOnce() {
        create(GARDEN).is(201);
        api.delete(FIRST).is(204);
        Reply first = api.restore(FIRST, KEY, "a").is(200).hasNo(REPLAYED);
        api.delete(FIRST).is(204);

        assertSameAnswer(first, api.restore(FIRST, KEY, "a").has(REPLAYED, "true"));
        api.get(FIRST).is(410);
    }

    @Test
    void aTagIsRenamedOnceThoughNoTaskHasItAnyMore() {
        api.post("{\"title\": \"One\", \"tags\": [\"home\"]}").is(201);
        api.post("{\"title\": \"Other\", \"tags\": [\"home\"]}").is(201);
        String house = "{\"name\": \"house\"}";
        Reply first = api.patch("/api/tags/home", house, KEY, "a").is(200, """
                {"name": "house", "url": "http://host/api/tags/house", "changed": 2, "revision": 4}""");

        assertSameAnswer(first, api.patch("/api/tags/home", house, KEY, "a").has(REPLAYED, "true"));
        api.patch("/api/tags/home", house).is(404);
        assertThat(api.get("/api/tags").json().at("/items/0/tasks").asInt()).isEqualTo(2);
    }

    @Test
    void aKeyThatComesWithAnotherBodyIsRefusedAndDoesNothing() {
        api.post("{\"title\": \"One\", \"tags\": [\"home\"]}").is(201);
        Reply created = create(GARDEN, KEY, "a").is(201);
        String list = api.location(created).substring("http://host".length());
        api.patch(list, BALCONY, KEY, "a").is(200);
        api.delete(list).is(204);
        api.restore(list, KEY, "a").is(200);
        api.patch("/api/tags/home", "{\"name\": \"house\"}", KEY, "a").is(200);

        assertReused(create(BALCONY, KEY, "a"));
        assertReused(api.patch(list, GARDEN, KEY, "a"));
        assertReused(api.send("POST", list + "/restore", "{}", KEY, "a"));
        assertReused(api.patch("/api/tags/home", "{\"name\": \"hut\"}", KEY, "a"));
        assertThat(lists()).containsExactly("Inbox", "Balcony");
    }

    private static void assertReused(Reply refused) {
        JsonNode problem = refused.is(422).hasNo(REPLAYED).json();
        assertThat(problem.get("code").asText()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aKeyWhoseFirstRequestIsStillBeingServedIsToldToWait() {
        KeyedRequest sameRequest = new KeyedRequest(
                WorkspaceId.DEFAULT, "POST /api/lists", new IdempotencyKey("a"), new Fingerprint("any"));
        List<Reply> meanwhile = new ArrayList<>();

        api.receipts().once(sameRequest, Instant.EPOCH, transaction -> {
            meanwhile.add(create(GARDEN, KEY, "a"));
            return KeptAnswer.of(new byte[0]);
        });

        JsonNode problem = meanwhile.get(0).is(409).has("Retry-After", "1").json();
        assertThat(problem.get("code").asText()).isEqualTo("idempotency_key_in_use");
        assertThat(lists()).containsExactly("Inbox");
    }

    @Test
    void whatWasRefusedOrFailedLeavesTheKeyFreeAndNoList() {
        create("{\"name\": \"\"}", KEY, "a").is(422);
        api.breakCommits();
        create(GARDEN, KEY, "a").is(503);
        api.repair();
        assertThat(lists()).containsExactly("Inbox");
        create(GARDEN, KEY, "a").is(201).hasNo(REPLAYED);
        String list = LISTS + "/" + api.get(LISTS).json().at("/items/1/id").asText();
        api.patch(list, BALCONY, "If-Match", "\"9\"", KEY, "a").is(412);
        api.patch(list, BALCONY, "If-Match", "\"1\"", KEY, "a").is(200).hasNo(REPLAYED);
        api.patch("/api/tags/home", "{\"name\": \"house\"}", KEY, "a").is(404);
        api.post("{\"title\": \"One\", \"tags\": [\"home\"]}").is(201);
        api.patch("/api/tags/home", "{\"name\": \"house\"}", KEY, "a").is(200).hasNo(REPLAYED);
    }

    private static void assertSameAnswer(Reply first, Reply again) {
        again.is(first.status());
        assertThat(again.response().body()).isEqualTo(first.response().body());
        for (String header : List.of("ETag", "Location", "Content-Type", "Vary", "Cache-Control")) {
            assertThat(again.response().headers().firstValue(header))
                    .as(header)
                    .isEqualTo(first.response().headers().firstValue(header));
        }
    }
}
