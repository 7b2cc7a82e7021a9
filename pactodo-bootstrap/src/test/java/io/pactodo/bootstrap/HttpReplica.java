package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * What a client has that lists once and then follows, by the feed or by the stream, from whichever of the servers. It holds
 * of each task what it saw at the greatest revision. Not safe for use by several threads.
 */
final class HttpReplica {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI[] servers;
    private final Random random;
    private final Map<String, Known> tasks = new HashMap<>();
    private long position;
    private long end = Long.MAX_VALUE;
    private int resets;

    private record Known(long revision, String title, boolean deleted) {}

    HttpReplica(URI[] servers, long seed) {
        this.servers = servers;
        this.random = new Random(seed);
        listAnew();
    }

    /** Asks for changes, until it has seen the last one. */
    HttpReplica followTheFeed() {
        while (position < end) {
            var limit = 1 + random.nextInt(20);
            var answer = get("api/tasks/changes?since=" + position + "&limit=" + limit);
            if (answer.statusCode() == 410) {
                resets++;
                listAnew();
                continue;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = parse(answer.body());
            page.get("items")
                    .forEach(item -> takeInNext(item, item.get("revision").asLong()));
            position = page.get("revision").asLong();
        }
        return this;
    }

    /** Follows live, until it has seen the last change; every now and then the connection is lost. */
    HttpReplica followTheStream() {
        while (position < end) {
            try (var stream = Followed.since(anyOf(servers), position)) {
                for (var left = 1 + random.nextInt(25); left > 0 && position < end; left--) {
                    takeIn(stream.nextSign());
                }
            }
        }
        return this;
    }

    private void takeIn(Followed.Event event) {
        if (event.type().equals("reset")) {
            resets++;
            listAnew();
            position = event.id();
        } else if (event.data().isEmpty()) {
            position = event.id();
        } else {
            takeInNext(parse(event.data()), event.id());
        }
    }

    /** Takes in an item that has to come after all before it. */
    private void takeInNext(JsonNode item, long id) {
        assertThat(id).as("goes on from " + position).isGreaterThan(position);
        assertThat(item.get("revision").asLong()).isEqualTo(id);
        position = id;
        takeIn(item);
    }

    private void takeIn(JsonNode item) {
        var known = new Known(
                item.get("revision").asLong(),
                item.path("title").asText(),
                !item.get("deleted_at").isNull());
        if (known.title().equals(RandomWriters.LAST)) {
            end = known.revision();
        }
        tasks.merge(item.get("id").asText(), known, (one, other) -> one.revision() > other.revision() ? one : other);
    }

    /** Forgets all, and takes in the list, page by page; goes on from the revision of its first page. */
    private void listAnew() {
        tasks.clear();
        var server = anyOf(servers);
        var first = parse(send(server, "api/tasks?limit=200").body());
        position = first.get("revision").asLong();
        for (var page = first; ; ) {
            page.get("items").forEach(this::takeIn);
            if (page.get("next_cursor").isNull()) {
                return;
            }
            var next = "api/tasks?limit=200&cursor=" + page.get("next_cursor").asText();
            page = parse(send(server, next).body());
        }
    }

    /** The titles and revisions of all tasks that are not deleted, by their ids. */
    Map<String, String> shown() {
        var shown = new HashMap<String, String>();
        tasks.forEach((id, known) -> {
            if (!known.deleted()) {
                shown.put(id, known.title() + " at " + known.revision());
            }
        });
        return shown;
    }

    /** How often it was told that its position is gone. */
    int resets() {
        return resets;
    }

    private HttpResponse<String> get(String path) {
        return send(anyOf(servers), path);
    }

    private static HttpResponse<String> send(URI server, String path) {
        return Node.send("GET", server.resolve(path), "");
    }

    private URI anyOf(URI[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
