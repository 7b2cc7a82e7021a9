package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writers of one task, on one node and on eight. */
@Timeout(180)
class ConcurrentWritersTest {
    private static final int NODES = 8;
    private static final int WRITERS = 32;
    private static final int INCREMENTS = 200;
    private static final int OVERWRITES = 20;
    /** No writer has so much bad luck, unless the server refuses what it should take. */
    private static final int MOST_ATTEMPTS = 10_000;
    /** A loser waits up to so long, longer each time: else all of them would come again before one has won. */
    private static final long LONGEST_WAIT_NANOS = 200_000_000;

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static final List<Node> SERVERS = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.in(directory);
        // It is not about what survives a power cut, and the disk would only set the pace.
        Sql.execute(database.server(), "ALTER SYSTEM SET synchronous_commit = off");
        Sql.execute(database.server(), "SELECT pg_reload_conf()");
        for (var number = 0; number < NODES; number++) {
            SERVERS.add(Node.on(database.server()));
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(Node::close);
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, NODES})
    void noIncrementOfAnyWriterIsLost(int nodes) throws Exception {
        var path = create("0");

        all(writer -> increment(SERVERS.get(writer % nodes).uri().resolve(path)));

        assertThat(get(path).get("notes").asText()).isEqualTo(String.valueOf(WRITERS * INCREMENTS));
    }

    @Test
    void withoutAConditionTheLastWriterWinsAndNothingIsHalfWritten() throws Exception {
        var path = create("nobody");

        var written = all(writer -> overwrite(SERVERS.get(writer % NODES).uri().resolve(path), writer));

        var last = written.stream()
                .flatMap(List::stream)
                .max((one, other) -> Long.compare(revision(one), revision(other)))
                .orElseThrow();
        var table = get(path);
        assertThat(revision(table)).isEqualTo(revision(last));
        assertThat(table.get("title")).isEqualTo(last.get("title"));
        assertThat(written.stream().flatMap(List::stream).map(ConcurrentWritersTest::revision))
                .hasSize(WRITERS * OVERWRITES)
                .doesNotHaveDuplicates();
        assertThat(written.stream().flatMap(List::stream)).allSatisfy(ConcurrentWritersTest::assertWhole);
        assertWhole(table);
    }

    /** Adds one to what the task says, again and again, each time from what the answer before says that there is. */
    private static List<JsonNode> increment(URI task) throws IOException {
        try (var talk = new Talk(task)) {
            talk.send("GET " + task.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n");
            var known = talk.receive();
            for (var number = 0; number < INCREMENTS; number++) {
                known = incrementOnce(talk, task, known);
            }
        }
        return List.of();
    }

    private static Talk.Answer incrementOnce(Talk talk, URI task, Talk.Answer read) throws IOException {
        var known = read;
        for (var attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            var body =
                    "{\"notes\":\"" + (Long.parseLong(taskOf(known).get("notes").asText()) + 1) + "\"}";
            talk.send("PATCH " + task.getPath() + " HTTP/1.1\r\nHost: x\r\nIf-Match: "
                    + known.headers().get("etag") + "\r\nContent-Type: application/merge-patch+json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            known = talk.receive();
            if (known.status() == 200) {
                return known;
            }
            assertThat(known.status()).as(known.body()).isEqualTo(412);
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(Math.min(attempt * 20_000_000L, LONGEST_WAIT_NANOS)));
        }
        throw new AssertionError("It does not get through.");
    }

    /** The task as an answer has it: itself, or, in a refusal, as it is now. */
    private static JsonNode taskOf(Talk.Answer answer) {
        var body = HttpReplica.parse(answer.body());
        return answer.status() == 412 ? body.get("current") : body;
    }

    /** Writes its name into three fields at once, again and again, whatever others wrote. */
    private static List<JsonNode> overwrite(URI task, int writer) {
        var written = new ArrayList<JsonNode>();
        while (written.size() < OVERWRITES) {
            var name = "writer-" + writer + "-" + written.size();
            var answer = Node.send(
                    "PATCH",
                    task,
                    "{\"title\":\"%1$s\",\"notes\":\"%1$s\",\"tags\":[\"%1$s\"]}".formatted(name),
                    "Content-Type",
                    "application/merge-patch+json");
            // 409 says that it found no gap, and to come again.
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
            if (answer.statusCode() == 200) {
                written.add(HttpReplica.parse(answer.body()));
                assertWhole(HttpReplica.parse(Node.send("GET", task, "").body()));
            }
        }
        return written;
    }

    private static void assertWhole(JsonNode task) {
        assertThat(task.get("notes")).isEqualTo(task.get("title"));
        assertThat(task.at("/tags/0")).isEqualTo(task.get("title"));
    }

    private static long revision(JsonNode task) {
        return task.get("revision").asLong();
    }

    private static String create(String text) {
        var json = "{\"title\":\"%1$s\",\"notes\":\"%1$s\",\"tags\":[\"%1$s\"]}".formatted(text);
        var created = SERVERS.get(0).post(json);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return "/api/tasks/" + HttpReplica.parse(created.body()).get("id").asText();
    }

    private static JsonNode get(String path) {
        return HttpReplica.parse(SERVERS.get(0).get(path).body());
    }

    /** What one writer does. */
    @FunctionalInterface
    private interface Work {
        List<JsonNode> as(int writer) throws IOException;
    }

    private static List<List<JsonNode>> all(Work work) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = new ArrayList<Callable<List<JsonNode>>>();
            for (var number = 0; number < WRITERS; number++) {
                var writer = number;
                writers.add(() -> work.as(writer));
            }
            var made = new ArrayList<List<JsonNode>>();
            for (var done : threads.invokeAll(writers)) {
                made.add(done.get());
            }
            return made;
        } finally {
            threads.shutdownNow();
        }
    }
}
