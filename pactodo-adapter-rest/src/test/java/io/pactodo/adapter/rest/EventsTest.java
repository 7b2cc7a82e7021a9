package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.rest.EventClient.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live stream of changes over HTTP. */
@Timeout(120)
class EventsTest {
    private static final String EVENTS = "/api/tasks/events";
    private static final String TASK = "/api/tasks/00000000-0000-7000-8000-00000000000";
    private static final Duration SELDOM = Duration.ofMinutes(5);

    private final Served served = new Served(new StreamSettings(5, SELDOM));
    private final TaskClient api = new TaskClient(served);

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aStreamTellsWhatTheFeedTellsAndThenEachChange() {
        api.post("{\"title\": \"One\"}");
        api.post("{\"title\": \"Two\"}");
        api.delete(TASK + 1);
        try (EventClient client = follow(EVENTS)) {
            assertThat(client.status).isEqualTo(200);
            assertThat(client.headers)
                    .containsEntry("content-type", "text/event-stream")
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("access-control-allow-origin", "*")
                    .containsEntry("x-accel-buffering", "no")
                    .containsEntry("connection", "close")
                    .containsKeys("x-request-id", "date")
                    .doesNotContainKeys("content-length", "content-encoding", "transfer-encoding");
            List<Event> events = List.of(client.next(), client.next());
            assertThat(events).extracting(Event::id).containsExactly("2", "3");
            assertThat(events).extracting(Event::type).containsOnly("task");
            assertThat(TaskClient.tree(
                            "[" + events.get(0).data() + "," + events.get(1).data() + "]"))
                    .isEqualTo(api.get("/api/tasks/changes", "Host-As", "host")
                            .json()
                            .get("items"));

            api.patch(TASK + 2, "{\"notes\": \"a\\nb\"}");
            Event changed = client.next();
            assertThat(changed.id()).isEqualTo("4");
            assertThat(TaskClient.tree(changed.data()).get("notes").asText()).isEqualTo("a\nb");
        }
    }

    @Test
    void aStreamGoesOnFromTheLastEventOrElseFromSince() {
        for (int number = 1; number <= 4; number++) {
            api.post("{\"title\": \"Number " + number + "\"}");
        }
        try (EventClient since = follow(EVENTS + "?since=2");
                EventClient last = follow(EVENTS + "?since=2", "Last-Event-ID: 3")) {
            assertThat(since.next().id()).isEqualTo("3");
            assertThat(last.next().id()).isEqualTo("4");
        }
    }

    /** No heartbeat comes while this waits. */
    @Test
    void whatIsWrittenUnderAKeyIsToldAtOnce() {
        try (EventClient client = follow(EVENTS)) {
            api.send(
                            "POST",
                            "/api/tasks",
                            "{\"title\": \"Once\"}",
                            "Idempotency-Key",
                            "a-key",
                            "Content-Type",
                            "application/json")
                    .is(201);
            assertThat(client.next().data()).contains("\"Once\"");

            api.patch(TASK + 1, "{\"title\": \"Changed\"}", "Idempotency-Key", "another")
                    .is(200);
            assertThat(client.next().data()).contains("\"Changed\"");
        }
    }

    @Test
    void aWorkspaceIsFollowedByHeaderOrByParameter() {
        api.send(
                "POST",
                "/api/tasks",
                "{\"title\": \"Elsewhere\"}",
                "X-Workspace",
                "else",
                "Content-Type",
                "application/json");
        api.post("{\"title\": \"Here\"}");
        try (EventClient header = follow(EVENTS, "X-Workspace: else");
                EventClient parameter = follow(EVENTS + "?workspace=else");
                EventClient none = follow(EVENTS)) {
            assertThat(header.next().data()).contains("Elsewhere");
            assertThat(parameter.next().data()).contains("Elsewhere");
            assertThat(none.next().data()).contains("Here");
        }
    }

    @Test
    void aPositionThatIsGoneIsAResetAndTheStreamGoesOn() {
        api.post("{\"title\": \"a\"}");
        api.delete(TASK + 1);
        api.post("{\"title\": \"b\"}");
        api.purge();
        try (EventClient purged = follow(EVENTS + "?since=1");
                EventClient ahead = follow(EVENTS, "Last-Event-ID: 99")) {
            Event reset = new Event("3", "reset", "{\"revision\":3}");
            assertThat(purged.next()).isEqualTo(reset);
            assertThat(ahead.next()).isEqualTo(reset);
            api.post("{\"title\": \"c\"}");
            assertThat(purged.next().id()).isEqualTo("4");
            assertThat(ahead.next().id()).isEqualTo("4");
        }
    }

    @Test
    void aLongWayIsToldInSeveralPieces() {
        String notes = "n".repeat(60_000);
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            api.post("{\"title\": \"Long\", \"notes\": \"" + notes + "\"}");
            expected.add(String.valueOf(number));
        }
        try (EventClient client = follow(EVENTS)) {
            assertThat(IntStream.range(0, 30).mapToObj(number -> client.next().id()))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aClientThatLeavesMakesRoomAtOnce() {
        List<EventClient> clients =
                IntStream.range(0, 5).mapToObj(number -> follow(EVENTS)).toList();
        api.get(EVENTS).is(503).has("Retry-After", "5").has("Content-Type", "application/problem+json");
        clients.get(0).close();
        // No heartbeat comes while this waits.
        EventClient another = follow(EVENTS);
        while (another.status != 200) {
            another.close();
            LockSupport.parkNanos(5_000_000);
            another = follow(EVENTS);
        }
        another.close();
        clients.forEach(EventClient::close);
    }

    @Test
    void aStreamIsCountedWhenItBegins() {
        try (EventClient client = follow(EVENTS)) {
            assertThat(client.status).isEqualTo(200);
            assertThat(served.observer.heard()).containsExactly("GET /api/tasks/events /api/tasks/events 200");
        }
    }

    @Test
    void otherMethodsAndMediaTypesAreAnsweredAsEverywhere() {
        api.send("HEAD", EVENTS, "").is(200).isEmpty().has("Content-Type", "text/event-stream");
        api.send("OPTIONS", EVENTS, "").is(204).has("Allow", "GET, HEAD, OPTIONS");
        api.send("DELETE", EVENTS, "").is(405).has("Allow", "GET, HEAD, OPTIONS");
        assertThat(api.get(EVENTS, "Accept", "application/json").is(406).body()).contains("accept text/event-stream.");
        assertThat(api.get("/problems", "Accept", "image/png").is(406).body())
                .contains("accept application/json or text/html.");
        assertThat(api.get("/docs/mark.svg", "Accept", "image/png").is(406).body())
                .contains("accept image/svg+xml, text/css or text/javascript.");
        assertThat(IntStream.range(0, 5).mapToObj(number -> follow(EVENTS)).toList())
                .as("none of these has taken a place")
                .allMatch(client -> client.status == 200)
                .allSatisfy(EventClient::close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            since=x               | invalid_revision
            since=1&since=2       | repeated
            workspace=No+name     | invalid_workspace
            limit=3               | unknown_parameter
            workspace=another     | contradiction
            """)
    void aParameterThatIsNone(String query, String code) {
        assertThat(api.get(EVENTS + "?" + query, "X-Workspace", "one")
                        .is(400)
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void aLastEventIdThatIsNone() {
        assertThat(api.get(EVENTS, "Last-Event-ID", "abc")
                        .is(400)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("invalid_header");
    }

    @Test
    void aStopEndsStreamsAtOnceAndInOrder() {
        try (EventClient client = follow(EVENTS);
                Wire chunked = served.wire()) {
            chunked.send(Wire.lines("GET " + EVENTS + " HTTP/1.1", "Host: host"));
            awaitHeard(2);
            long begun = System.nanoTime();
            int cut = served.stop(Duration.ofMinutes(1));
            assertThat(cut).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            assertThat(client.rest()).isEqualTo("retry: 2000\n\n");
            assertThat(chunked.receiveAll())
                    .contains("Transfer-Encoding: chunked")
                    .endsWith("retry: 2000\n\n\r\n0\r\n\r\n");
        }
    }

    @Test
    void whatIsSentOnAStreamIsNoRequest() {
        try (Wire wire = served.wire()) {
            wire.send(Wire.lines("GET " + EVENTS + " HTTP/1.1", "Host: host"));
            wire.send(Wire.lines("POST /api/tasks HTTP/1.1", "Host: host", "Content-Length: 0"));
            api.post("{\"title\": \"a\"}");
            awaitHeard(2);
            served.stop(Duration.ZERO);
            assertThat(wire.receiveAll()).containsOnlyOnce("HTTP/1.1");
        }
    }

    private void awaitHeard(int requests) {
        while (served.observer.heard().size() < requests) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private EventClient follow(String target, String... headers) {
        return new EventClient(served.server.port(), target, headers);
    }
}
