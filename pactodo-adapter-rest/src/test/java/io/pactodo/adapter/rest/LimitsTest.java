package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that are too large, too slow or cut off. */
@Timeout(60)
final class LimitsTest {
    private static final String POST = "POST /probe/length HTTP/1.1";
    private static final String JSON = "Content-Type: application/json";
    private static final RestSettings.Limits HASTY =
            new RestSettings.Limits(1024 * 1024, 16 * 1024, Duration.ofSeconds(2), Duration.ofSeconds(1), 4);

    @Test
    void aBodyOfOneMebibyteIsTaken() {
        try (Served served = new Served()) {
            assertThat(Served.text(served.send(
                            "POST", "/probe/length", new byte[1024 * 1024], "Content-Type", "application/json")))
                    .isEqualTo("{\"length\":1048576}");
        }
    }

    @Test
    void aLargerOneIsRefusedByItsAnnouncedLengthBeforeItIsRead() {
        try (Served served = new Served();
                Wire wire = served.wire()) {
            Wire.Reply reply = wire.send(
                            Wire.lines(POST, "Host: x", "X-Request-Id: mine", JSON, "Content-Length: 2097152"))
                    .receive();

            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(reply.body())
                    .isEqualTo(ExpectedProblem.json(
                            "body-too-large",
                            "The body is too large",
                            413,
                            "A body may have 1048576 bytes at most.",
                            "/probe/length",
                            "mine"));
            assertThat(served.observer.heard()).containsExactly("POST unmatched /probe/length 413");
        }
    }

    @Test
    void aClientThatAsksFirstIsRefusedWithoutSendingIt() {
        try (Served served = new Served();
                Wire wire = served.wire()) {
            assertThat(wire.send(Wire.lines(POST, "Host: x", JSON, "Expect: 100-continue", "Content-Length: 2097152"))
                            .receive()
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void aLargerOneInChunksIsRefusedWhenTheLimitIsReached() {
        try (Served served = new Served();
                Wire wire = served.wire()) {
            wire.send(Wire.lines(POST, "Host: x", JSON, "Transfer-Encoding: chunked"));
            wire.send("100001\r\n" + "a".repeat(0x100001) + "\r\n");

            assertThat(wire.receive().status()).isEqualTo(413);
        }
    }

    @Test
    void theWholeRefusedBodyMayStillBeSentAndTheAnswerIsRead() {
        try (Served served = new Served();
                Wire wire = served.wire()) {
            wire.send(Wire.lines(POST, "Host: x", JSON, "Content-Length: 2097152") + "a".repeat(2097152));

            assertThat(wire.receive().status()).isEqualTo(413);
        }
    }

    @Test
    void aRequestThatIsCutOffInTheMiddleOfItsBodyIsAnsweredAndNeverBegins() {
        try (Served served = new Served()) {
            for (String begun :
                    List.of("Content-Length: 10\r\n\r\n12345", "Transfer-Encoding: chunked\r\n\r\na\r\n12")) {
                try (Wire wire = served.wire()) {
                    wire.send(String.join("\r\n", POST, "Host: x", "X-Request-Id: mine", JSON, begun))
                            .end();

                    Wire.Reply reply = wire.receive();
                    assertThat(reply.status()).isEqualTo(400);
                    assertThat(reply.headers()).containsEntry("connection", "close");
                    assertThat(reply.body())
                            .isEqualTo(ExpectedProblem.json(
                                    "malformed-request",
                                    "The request is malformed",
                                    400,
                                    "The body was cut off: it ended before the length that was announced.",
                                    "/probe/length",
                                    "mine"));
                    assertThat(wire.receiveAll()).isEmpty();
                }
            }
            assertThat(served.observer.heard())
                    .containsExactly("POST unmatched /probe/length 400", "POST unmatched /probe/length 400");
        }
    }

    @Test
    void aBodyThatTricklesInIsRefusedAfterAWhile() {
        try (Served served = new Served(HASTY);
                Wire wire = served.wire()) {
            wire.send(Wire.lines(POST, "Host: x", "X-Request-Id: mine", JSON, "Content-Length: 1000000"));
            trickle(served, wire);

            Wire.Reply reply = wire.receive();
            assertThat(reply.status()).isEqualTo(408);
            assertThat(reply.body())
                    .isEqualTo(ExpectedProblem.json(
                            "request-timeout",
                            "The request took too long to arrive",
                            408,
                            "The body did not arrive within 1 seconds.",
                            "/probe/length",
                            "mine"));
        }
    }

    private static void trickle(Served served, Wire wire) {
        while (served.observer.heard().isEmpty()) {
            wire.send("a");
        }
    }

    @Test
    void aHeaderThatTricklesInIsCutOffAfterAWhile() {
        try (Served served = new Served(HASTY);
                Wire wire = served.wire()) {
            wire.send("GET / HTTP/1.1\r\nX: a");

            assertThat(wire.receiveAll()).isEmpty();
        }
    }

    @Test
    void slowBodiesDoNotKeepOthersWaiting() {
        try (Served served = new Served()) {
            List<Wire> slow = new ArrayList<>();
            try {
                for (int number = 0; number < 100; number++) {
                    slow.add(served.wire().send(Wire.lines(POST, "Host: x", JSON, "Content-Length: 10") + "1"));
                }

                assertThat(served.get("/probe/items/1").statusCode()).isEqualTo(200);
            } finally {
                slow.forEach(Wire::close);
            }
        }
    }

    @Test
    void whoAsksForAnotherProtocolIsAnsweredInThisOne() {
        try (Served served = new Served();
                Wire wire = served.wire()) {
            String upgrade = Wire.lines(
                    "POST /probe/length HTTP/1.1",
                    "Host: x",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA",
                    JSON,
                    "Content-Length: 3");

            assertThat(wire.send(upgrade + "abc").receive().body()).isEqualTo("{\"length\":3}");
            assertThat(wire.send(upgrade + "abc").receive().body()).isEqualTo("{\"length\":3}");
        }
    }

    @Test
    void requestsInOneGoAreAnsweredInTurn() {
        try (Served served = new Served();
                Wire wire = served.wire()) {
            String post = Wire.lines(POST, "Host: x", JSON, "Content-Length: 3") + "abc";
            wire.send((post + Wire.lines("GET /probe/items/2 HTTP/1.1", "Host: x") + post)
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(List.of(
                            wire.receive().body(),
                            wire.receive().body(),
                            wire.receive().body()))
                    .containsExactly("{\"length\":3}", "{\"id\":\"2\"}", "{\"length\":3}");
        } catch (UncheckedIOException failure) {
            throw new AssertionError("An answer is missing.", failure);
        }
    }
}
