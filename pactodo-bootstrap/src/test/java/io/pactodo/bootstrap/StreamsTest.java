package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Followers of two processes on one database: how soon they are told, and what they cost. */
@ResourceLock("the two processes of StreamsTest")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(240)
class StreamsTest {
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final int IDLE = 1_000;
    private static final int STALLED = 8;
    /** The longest there is, so that nothing comes by it while a test waits. */
    private static final int SELDOM_SECONDS = 300;

    private static final int OFTEN_SECONDS = 3;

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static ServerProcess one;
    private static ServerProcess other;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.in(directory);
        one = process(IDLE, SELDOM_SECONDS);
        other = process(STALLED, OFTEN_SECONDS);
        one.awaitReady();
        other.awaitReady();
    }

    private static ServerProcess process(int streams, int heartbeatSeconds) throws IOException {
        var access = database.server().access();
        var password = Files.createTempFile(directory, "password", "");
        Files.writeString(password, access.password().orElseThrow().value());
        return ServerProcess.start(
                "--port",
                "0",
                "--database-url",
                access.url(),
                "--database-user",
                access.user(),
                "--database-password-file",
                password.toString(),
                "--stream-heartbeat",
                String.valueOf(heartbeatSeconds),
                "--max-streams",
                String.valueOf(streams));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void aWriteOnOneProcessReachesAStreamOnTheOtherWithinASecond() {
        var latencies = new ArrayList<Duration>();
        try (var stream = Followed.whenThereIsRoom(one.uri(), revision())) {
            for (var round = 0; round < 10; round++) {
                var begun = System.nanoTime();
                create(other, "round " + round);
                assertThat(stream.next().data()).contains("\"round " + round + "\"");
                latencies.add(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        // No heartbeat tells of any of these. The slowest may have met a busy machine.
        assertThat(latencies).anyMatch(latency -> latency.compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void aChangeThatNobodyIsToldOfComesWithTheHeartbeat() throws SQLException {
        create(other, "To be changed");
        try (var stream = Followed.whenThereIsRoom(other.uri(), revision())) {
            Sql.execute(database.server(), """
                    WITH stepped AS (
                        UPDATE pactodo.workspace SET revision = revision + 1 WHERE workspace_id = 'default'
                        RETURNING revision
                    )
                    UPDATE pactodo.task SET title = 'In silence', revision = (SELECT revision FROM stepped)
                    WHERE title = 'To be changed'
                    """);
            assertThat(stream.next().data()).contains("\"In silence\"");
        }
    }

    @Test
    void anIdleStreamCostsNoThreadAndLessThan50KiB() {
        var since = revision();
        try (var first = Followed.whenThereIsRoom(one.uri(), since)) {
            var threads = threads(one);
            var before = LiveHeap.bytesOf(one.pid());

            var streams = new ArrayList<Followed>();
            for (var number = 0; number < IDLE - 1; number++) {
                streams.add(Followed.whenThereIsRoom(one.uri(), since));
            }

            var each = (LiveHeap.bytesOf(one.pid()) - before) / streams.size();
            assertThat(each).as("bytes a stream").isLessThan(50 * 1024);
            assertThat(threads(one)).as("threads").isLessThan(threads + 10);
            create(one, "for all");
            first.next();
            streams.forEach(stream -> assertThat(stream.next().data()).contains("\"for all\""));
            streams.forEach(Followed::close);
        }
    }

    @Test
    void aClientThatStopsReadingIsDroppedAndHoldsLittleMeanwhile() {
        var since = revision();
        var notes = "x".repeat(60_000);
        var operation = "{\"op\":\"create\",\"task\":{\"title\":\"long\",\"notes\":\"" + notes + "\"}}";
        var batch = "{\"operations\":[" + String.join(",", Collections.nCopies(15, operation)) + "]}";
        for (var number = 0; number < 10; number++) {
            var answer = Node.send(
                    "POST", other.uri().resolve("api/tasks/batch"), batch, "Content-Type", "application/json");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        var before = LiveHeap.bytesOf(other.pid());

        var stalled = new ArrayList<Followed>();
        for (var number = 0; number < STALLED; number++) {
            // Each from another place: those at the same one share what is sent, and would hold it but once.
            stalled.add(Followed.open(other.uri(), since + number, 4096).orElseThrow());
        }

        // Looked at until the first of them is dropped, so that whatever would gather has the time to.
        var most = 0L;
        for (var first = Optional.<Followed>empty(); first.isEmpty(); ) {
            most = Math.max(most, LiveHeap.bytesOf(other.pid()) - before);
            first = Followed.open(other.uri(), since + 150, 4096);
            first.ifPresent(Followed::close);
        }
        assertThat(most / STALLED)
                .as("bytes a stream, of 9 MB that each is to get, and what is being read")
                .isLessThan(2 * 1024 * 1024);
        // There is room for others when all of these are dropped, and not before.
        var others = new ArrayList<Followed>();
        for (var number = 0; number < STALLED; number++) {
            others.add(Followed.whenThereIsRoom(other.uri(), since + 150));
        }
        stalled.forEach(Followed::awaitEnd);
        stalled.forEach(Followed::close);
        others.forEach(Followed::close);
        assertThat(stalled).extracting(Followed::id).allMatch(id -> id < since + 150);
    }

    @Test
    void aProcessThatIsToldToStopEndsItsStreamsInOrderAndWaitsForNone() throws IOException {
        try (var process = process(1, SELDOM_SECONDS).awaitReady();
                var talk = new Talk(process.uri())) {
            talk.send("GET /api/tasks/events?since=" + revision() + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(talk.receive().status()).isEqualTo(200);

            process.signal("TERM");

            assertThat(talk.receiveAll()).as("its last chunks").endsWith("\r\n0\r\n\r\n");
            assertThat(process.exitCode()).isZero();
            assertThat(process.errors()).noneMatch(line -> line.contains("cut off"));
        }
    }

    private static double threads(ServerProcess server) {
        return Scrape.parse(
                        Node.send("GET", server.uri().resolve("metrics"), "").body())
                .value("jvm_threads_current");
    }

    private static void create(ServerProcess process, String title) {
        URI tasks = process.uri().resolve("api/tasks");
        assertThat(Node.send("POST", tasks, "{\"title\":\"" + title + "\"}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(201);
    }

    private static long revision() {
        var list = Node.send("GET", one.uri().resolve("api/tasks?q=nothing-has-this-word"), "")
                .body();
        var revision = REVISION.matcher(list);
        assertThat(revision.find()).as(list).isTrue();
        return Long.parseLong(revision.group(1));
    }
}
