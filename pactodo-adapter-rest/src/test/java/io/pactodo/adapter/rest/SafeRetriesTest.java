package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.adapter.rest.TaskClient.Reply;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.WorkspaceId;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent again under the same key. */
class SafeRetriesTest {
    private static final String FIRST = "/api/tasks/00000000-0000-7000-8000-000000000001";
    private static final String MILK = "{\"title\": \"Buy milk\"}";
    private static final String BREAD = "{\"title\": \"Buy bread\"}";
    private static final String KEY = "Idempotency-Key";
    /** What every answer has, or has when it is sent and not before. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id", "idempotency-replayed");

    private final TaskClient api = new TaskClient();

    @AfterEach
    void stop() {
        api.close();
    }

    private Reply create(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return api.send("POST", "/api/tasks", body, all.toArray(String[]::new));
    }

    private int tasks() {
        return api.get("/api/tasks").json().get("items").size();
    }

    @Test
    void aTaskIsCreatedOnceAndEachRepetitionIsAnsweredAsTheFirstWas() {
        Reply first = create(MILK, KEY, "\"a key\"").is(201).hasNo("Idempotency-Replayed");
        Reply again = create(MILK, KEY, "\"a key\"").is(201).has("Idempotency-Replayed", "true");

        assertSameAnswer(first, again);
        assertThat(first.response().headers().map()).containsKeys("etag", "location", "content-type", "vary");
        assertThat(tasks()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/", "/api/tasks;a=b", "/api;x/tasks;y=/"})
    void aPathThatLeadsToTheSameIsTheSame(String path) {
        Reply first = create(MILK, KEY, "a").is(201);
        Reply again = api.send("POST", path, MILK, "Content-Type", "application/json", KEY, "a")
                .is(201)
                .has("Idempotency-Replayed", "true");

        assertSameAnswer(first, again);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void anAnswerLongEnoughToBeCompressedIsTheSameForWhoeverAsks() {
        String body = "{\"title\": \"Long \u00e4\u2603\", \"notes\": \"" + "so much to say ".repeat(200) + "\"}";
        Reply first = create(body, KEY, "a");
        HttpResponse<byte[]> compressed =
                create(body, KEY, "a", "Accept-Encoding", "gzip").is(201).response();

        assertSameAnswer(first, create(body, KEY, "a"));
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEachIsARequestOfItsOwn() {
        create(MILK).is(201).hasNo("Idempotency-Replayed");
        create(MILK).is(201).hasNo("Idempotency-Replayed");
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void aPatchIsAppliedOnceWhateverHasHappenedToTheTaskSince() {
        api.post(MILK).is(201);
        for (String type : List.of("application/merge-patch+json", "application/json-patch+json")) {
            String patch = type.contains("merge")
                    ? "{\"title\": \"Merged\"}"
                    : "[{\"op\": \"add\", \"path\": \"/tags/-\", \"value\": \"once\"}]";
            String tag = api.get(FIRST).response().headers().firstValue("ETag").orElseThrow();
            Reply first = api.send("PATCH", FIRST, patch, "Content-Type", type, "If-Match", tag, KEY, type)
                    .is(200);
            api.patch(FIRST, "{\"title\": \"Changed since\"}").is(200);
            Reply again = api.send("PATCH", FIRST, patch, "Content-Type", type, "If-Match", tag, KEY, type)
                    .is(200)
                    .has("Idempotency-Replayed", "true");

            assertSameAnswer(first, again);
        }
        JsonNode task = api.get(FIRST).json();
        assertThat(task.get("title").asText()).isEqualTo("Changed since");
        assertThat(task.get("tags")).hasSize(1);
    }

    @Test
    void aRestorationAndABatchAreCarriedOutOnce() {
        api.post(MILK).is(201);
        api.delete(FIRST).is(204);
        Reply restored = api.restore(FIRST, KEY, "a").is(200);
        api.delete(FIRST).is(204);
        assertSameAnswer(restored, api.restore(FIRST, KEY, "a").is(200).has("Idempotency-Replayed", "true"));
        api.get(FIRST).is(410);

        for (String atomic : List.of("true", "false")) {
            String batch = "{\"atomic\": " + atomic
                    + ", \"operations\": [{\"op\": \"create\", \"task\": {\"title\": \"Batched\"}}]}";
            Reply done = batch(batch, atomic);
            assertSameAnswer(done, batch(batch, atomic).has("Idempotency-Replayed", "true"));
        }
        assertThat(tasks()).isEqualTo(2);
    }

    private Reply batch(String body, String key) {
        return api.send("POST", "/api/tasks/batch", body, "Content-Type", "application/json", KEY, key)
                .is(key.equals("true") ? 200 : 207);
    }

    @Test
    void aBatchOfWhichAPartWasRefusedTookEffectAndIsKept() {
        String batch = "{\"atomic\": false, \"operations\": [{\"op\": \"create\", \"task\": {\"title\": \"Made\"}},"
                + " {\"op\": \"delete\", \"id\": \"01890a5d-ac96-774b-bcce-b302099a8057\"}]}";
        assertSameAnswer(batch(batch, "false"), batch(batch, "false").has("Idempotency-Replayed", "true"));
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void aKeyThatComesWithAnotherBodyIsRefusedAndDoesNothing() {
        create(MILK, KEY, "a").is(201);
        create(BREAD, KEY, "a")
                .is(
                        422,
                        problem(
                                "idempotency-key-reused",
                                "The key was used for another request",
                                422,
                                "The Idempotency-Key a came with another body before, and what that asked for was done:"
                                        + " send the same body to hear its answer again, or a new key with a new one."))
                .hasNo("Idempotency-Replayed");
        create(MILK, KEY, "a").is(201).has("Idempotency-Replayed", "true");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void aKeyWhoseFirstRequestIsStillBeingServedIsToldToWait() {
        KeyedRequest sameRequest = new KeyedRequest(
                WorkspaceId.DEFAULT, "POST /api/tasks", new IdempotencyKey("a"), new Fingerprint("any"));
        List<Reply> meanwhile = new ArrayList<>();

        api.receipts().once(sameRequest, Instant.EPOCH, repository -> {
            meanwhile.add(create(MILK, KEY, "a"));
            return KeptAnswer.of(new byte[0]);
        });

        meanwhile
                .get(0)
                .is(
                        409,
                        problem(
                                "idempotency-key-in-use",
                                "The first request with this key is still being served",
                                409,
                                "The request that first came with the Idempotency-Key a is still being served: send it"
                                        + " again in a second, unchanged."))
                .has("Retry-After", "1");
        assertThat(tasks()).isZero();
    }

    @Test
    void whatWasRefusedOrFailedLeavesTheKeyFree() {
        create("{\"title\": \"\"}", KEY, "a").is(422);
        create("{", KEY, "a").is(400);
        api.breakCommits();
        assertThat(create(MILK, KEY, "a")
                        .is(503)
                        .has("Retry-After", "1")
                        .json()
                        .get("detail")
                        .asText())
                .endsWith("send it again, with the same Idempotency-Key and body.");
        api.repair();
        assertThat(tasks()).isZero();
        api.breakDown();
        create(MILK, KEY, "a").is(503);
        api.repair();
        Reply created = create(BREAD, KEY, "a").is(201).hasNo("Idempotency-Replayed");
        String path = api.location(created).substring("http://host".length());
        api.send("PATCH", path, MILK, "Content-Type", "application/json", "If-Match", "\"9\"", KEY, "b")
                .is(412);
        api.send("PATCH", path, MILK, "Content-Type", "application/json", "If-Match", "\"1\"", KEY, "b")
                .is(200)
                .hasNo("Idempotency-Replayed");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void aKeyIsOfOneWorkspaceOneMethodAndOnePath() {
        create(MILK, KEY, "a").is(201);
        create(BREAD, KEY, "a", "X-Workspace", "elsewhere").is(201).hasNo("Idempotency-Replayed");
        api.restore(FIRST, KEY, "a").is(200).hasNo("Idempotency-Replayed");
        api.send("PATCH", FIRST, BREAD, "Content-Type", "application/json", KEY, "a")
                .is(200)
                .hasNo("Idempotency-Replayed");
        api.post(BREAD).is(201);
        api.send("PATCH", FIRST.replace("001", "003"), MILK, "Content-Type", "application/json", KEY, "a")
                .is(200)
                .hasNo("Idempotency-Replayed");
    }

    @Test
    void onMethodsThatMeanTheSameTheSecondTimeAKeyIsNotLookedAt() {
        String malformed = "\"no end";
        create(MILK).is(201);
        api.get(FIRST, KEY, malformed).is(200);
        api.put(FIRST, BREAD, KEY, malformed).is(200);
        api.put(FIRST, MILK, KEY, "a").is(200);
        api.put(FIRST, BREAD, KEY, "a").is(200).hasNo("Idempotency-Replayed");
        api.delete(FIRST, KEY, malformed).is(204);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a`, `\"a\"`",
                "`8e03978e-40d5-43dd-bc93-6894a57f9324`, `\"8e03978e-40d5-43dd-bc93-6894a57f9324\"`",
                "`order/42;try=1&x=[y]{z}`, `  \"order/42;try=1&x=[y]{z}\"  `",
                "`\"a \\\"b\\\" \\\\c, d\"`, `\"a \\\"b\\\" \\\\c, d\"`"
            })
    void theSameKeyCanBeWrittenInTwoWays(String one, String other) {
        create(MILK, KEY, one).is(201).hasNo("Idempotency-Replayed");
        create(MILK, KEY, other).is(201).has("Idempotency-Replayed", "true");
    }

    @Test
    void aKeyHas255CharactersAtMostWithoutItsQuotesAndEscapes() {
        create(MILK, KEY, "a".repeat(255)).is(201);
        create(MILK, KEY, "\"" + "a".repeat(254) + "\\\"\"").is(201).hasNo("Idempotency-Replayed");
        assertRefused(
                create(MILK, KEY, "a".repeat(256)),
                "Idempotency-Key has a key of 256 characters: send at most 255, such as a random UUID.");
        assertRefused(
                create(MILK, KEY, "\"" + "a".repeat(256) + "\""),
                "Idempotency-Key has a key of 256 characters: send at most 255, such as a random UUID.");
    }

    @Test
    void aKeyThatIsEmptyOrStandsTwiceIsRefused() {
        String empty =
                "Idempotency-Key is empty: send a key of your making, such as a random UUID, or leave the header out.";
        assertRefused(create(MILK, KEY, ""), empty);
        assertRefused(create(MILK, KEY, "\"\""), empty);
        assertRefused(create(MILK, KEY, "a", KEY, "b"), "Idempotency-Key stands 2 times: send one key.");
        assertThat(tasks()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a", "\"a\"b\"", "\"a\";p=1", "\"a\\b\"", "\"a\\\"", "\"a\tb\""})
    void aKeyThatBeginsWithAQuoteAndIsNoStringIsRefused(String key) {
        assertRefused(
                create(MILK, KEY, key),
                "Idempotency-Key: " + Shown.of(key)
                        + " is no string in quotes: end it with a quote and nothing after it,"
                        + " write \\\" for a quote and \\\\ for a backslash within it, and use printable ASCII only.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "a\"", "a\\b", "?a,", "'a b'"})
    void aBareKeyWithACharacterThatItCannotHaveIsRefused(String key) {
        assertRefused(
                create(MILK, KEY, key),
                "Idempotency-Key: " + Shown.of(key)
                        + " has a character that no bare key has: send a random UUID; or put the"
                        + " key in quotes, and use printable ASCII only.");
    }

    @Test
    void aKeyThatIsNoAsciiIsRefused() {
        for (String key : List.of("\u00e4", "\"\u00e4\"")) {
            try (Wire wire = api.wire()) {
                String length = "Content-Length: " + MILK.length();
                wire.send(Wire.lines("POST /api/tasks HTTP/1.1", "Host: x", length, KEY + ": " + key) + MILK);
                assertThat(wire.receive().body()).contains("\"invalid_idempotency_key\"");
            }
        }
    }

    @Test
    void aScriptOfAnotherOriginMaySendAKeyAndReadWhetherItWasReplayed() {
        api.send(
                        "OPTIONS",
                        "/api/tasks",
                        "",
                        "Origin",
                        "http://elsewhere.example",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type, idempotency-key")
                .is(204)
                .has("Access-Control-Allow-Headers", "content-type, idempotency-key");
        Reply created =
                create(MILK, KEY, "a", "Origin", "http://elsewhere.example").is(201);
        assertThat(created.response().headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(exposed -> assertThat(exposed).contains("Idempotency-Replayed"));
    }

    private static void assertRefused(Reply refused, String detail) {
        refused.is(400);
        assertThat(refused.json().get("code").asText()).isEqualTo("invalid_header");
        assertThat(refused.json().get("detail").asText()).isEqualTo(detail);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(KEY);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("invalid_idempotency_key");
    }

    private static void assertSameAnswer(Reply first, Reply again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(kept(again.response().headers()))
                .isEqualTo(kept(first.response().headers()));
    }

    private static Map<String, List<String>> kept(HttpHeaders headers) {
        Map<String, List<String>> kept = new TreeMap<>();
        headers.map().forEach((name, values) -> kept.put(name.toLowerCase(Locale.ROOT), values));
        kept.keySet().removeAll(OF_THE_MOMENT);
        return kept;
    }

    private static String problem(String slug, String title, int status, String detail) {
        return ExpectedProblem.json(slug, title, status, detail, "/api/tasks", "id");
    }
}
