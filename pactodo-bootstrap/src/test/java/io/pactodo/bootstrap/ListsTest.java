package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lists and tags on two nodes of one PostgreSQL: sent again to the other node, and told to those who follow it. */
@Timeout(120)
class ListsTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    /** Longer than a test waits: whatever a follower hears of, somebody has told it. */
    private static final Map<Setting, String> SELDOM = Map.of(Setting.STREAM_HEARTBEAT, "300");

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void start() {
        database = TestDatabase.in(directory);
        one = Node.on(database.server(), SELDOM);
        other = Node.on(database.server(), SELDOM);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void aListThatIsCreatedAgainOnTheOtherNodeIsCreatedOnce() {
        var garden = "{\"name\":\"Garden\"}";
        var first = send(one, "POST", "/api/lists", garden, KEY, "create");
        var again = send(other, "POST", "/api/lists", garden, KEY, "create");

        assertThat(first.statusCode()).isEqualTo(201);
        assertReplayed(first, again);
        assertThat(other.get("/api/lists").body()).containsOnlyOnce("\"name\":\"Garden\"");
        assertThat(send(other, "POST", "/api/lists", "{\"name\":\"Balcony\"}", KEY, "create")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void soAreItsChangesAndItsRestoration() {
        var path = "/api/lists/" + id(send(one, "POST", "/api/lists", "{\"name\":\"Cellar\"}"));
        var renamed = send(one, "PATCH", path, "{\"name\":\"Attic\"}", KEY, "rename");
        assertThat(send(one, "DELETE", path, "").statusCode()).isEqualTo(204);
        assertReplayed(renamed, send(other, "PATCH", path, "{\"name\":\"Attic\"}", KEY, "rename"));

        var restored = send(other, "POST", path + "/restore", "", KEY, "restore");
        assertThat(send(other, "DELETE", path, "").statusCode()).isEqualTo(204);
        assertReplayed(restored, send(one, "POST", path + "/restore", "", KEY, "restore"));
        assertThat(other.get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void whoeverFollowsTheOtherNodeIsToldOfARenamedTagWithAKeyOrWithout() {
        var created = one.post("{\"title\":\"Sweep\",\"tags\":[\"home\"]}");
        var since = Long.parseLong(
                created.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
        try (var here = Followed.since(one.uri(), since);
                var there = Followed.since(other.uri(), since)) {
            var renamed = send(one, "PATCH", "/api/tags/home", "{\"name\":\"house\"}", KEY, "tag");
            assertThat(there.next().data()).contains("\"tags\":[\"house\"]");
            assertThat(here.next().data()).contains("\"tags\":[\"house\"]");
            assertReplayed(renamed, send(other, "PATCH", "/api/tags/home", "{\"name\":\"house\"}", KEY, "tag"));

            send(one, "PATCH", "/api/tags/house", "{\"name\":\"hut\"}");
            assertThat(there.next().data()).contains("\"tags\":[\"hut\"]");
            assertThat(here.next().data()).contains("\"tags\":[\"hut\"]");
            send(other, "DELETE", "/api/tags/hut", "");
            assertThat(here.next().data()).contains("\"tags\":[]");
        }
    }

    private static void assertReplayed(HttpResponse<String> first, HttpResponse<String> again) {
        assertThat(first.headers().firstValue(REPLAYED)).isEmpty();
        assertThat(again.headers().firstValue(REPLAYED)).contains("true");
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    }

    /** Says that a body is JSON, whether there is one or not. */
    private static HttpResponse<String> send(Node node, String method, String path, String body, String... more) {
        var headers = new String[more.length + 2];
        System.arraycopy(more, 0, headers, 2, more.length);
        headers[0] = "Content-Type";
        headers[1] = "application/json";
        return node.send(method, path, body, headers);
    }

    private static String id(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }
}
