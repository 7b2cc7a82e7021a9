package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP, or no HTTP that can be served, is answered with a problem all the same, and is counted. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedRequestTest {
    private static final String HOST = "Host: x";
    private static final String ID = "X-Request-Id: mine";

    private final Served served = new Served("/mounted", new HttpServlet() {});

    @AfterAll
    void stop() {
        served.close();
    }

    static Stream<Arguments> malformed() {
        String path = "The path has a character that has to be percent-encoded.";
        String decoding = "The path has a % without two hexadecimal digits after it: write %25 for the sign itself.";
        String query = "The query has a % without two hexadecimal digits after it: write %25 for the sign itself.";
        String bytes = "The path is percent-encoded, but the bytes that it encodes are no UTF-8.";
        String host = "The Host header is no host: send a name or an address, and a port if there is one.";
        String value = "A header has a value with a control character in it, such as NUL: leave it out.";
        String connect = "CONNECT is not served here: this server is no proxy.";
        String dots = "The path has a segment . or .. in it: send the path that it leads to.";
        String control = "The path has a control character in it, such as %00: leave it out.";
        String slash = "The request target has to be a path that begins with a slash.";
        String headers =
                "The request line or a header is wrong: this server speaks HTTP/1.1, with one Content-Length at most.";
        String unreadable = "The request line or a header could not be read as HTTP/1.1.";
        return Stream.of(
                request("/a%00b", control, "GET /a%00b HTTP/1.1", ID, HOST),
                request("/a%0Ab", control, "GET /a%0Ab HTTP/1.1", ID, HOST),
                request("/a%zz", decoding, "GET /a%zz HTTP/1.1", ID, HOST),
                request("/a%4", decoding, "GET /a%4 HTTP/1.1", ID, HOST),
                request("/a%FF", bytes, "GET /a%FF HTTP/1.1", ID, HOST),
                request("/a%C0%AF", bytes, "GET /a%C0%AF HTTP/1.1", ID, HOST),
                request("/a%ED%A0%80", bytes, "GET /a%ED%A0%80 HTTP/1.1", ID, HOST),
                request("/a|b", path, "GET /a|b HTTP/1.1", ID, HOST),
                request("/api/../b", dots, "GET /api/../b HTTP/1.1", ID, HOST),
                request("/api/%2e%2E/b", dots, "GET /api/%2e%2E/b HTTP/1.1", ID, HOST),
                request("/api/%2e%2e%2fb", dots, "GET /api/%2e%2e%2fb HTTP/1.1", ID, HOST),
                request("/..%5Cb", dots, "GET /..%5Cb HTTP/1.1", ID, HOST),
                request("/", query, "GET /?q=%zz HTTP/1.1", ID, HOST),
                request(
                        "/",
                        "The query is percent-encoded, but the bytes that it encodes are no UTF-8.",
                        "GET /?q=%FF HTTP/1.1",
                        ID,
                        HOST),
                request("*", slash, "OPTIONS * HTTP/1.1", ID, HOST),
                request("a:80", connect, "CONNECT a:80 HTTP/1.1", ID, HOST),
                request("/healthz", connect, "CONNECT /healthz HTTP/1.1", ID, HOST),
                request("/", "There are two Host headers: send one.", "GET / HTTP/1.1", ID, HOST, "Host: y"),
                request("/", host, "GET / HTTP/1.1", ID, "Host: "),
                request("/", host, "GET / HTTP/1.1", ID, "Host: a:b"),
                request("/", host, "GET / HTTP/1.1", ID, "Host: a/b"),
                request("/", value, "GET / HTTP/1.1", ID, HOST, "X: a\0b"),
                request("/", value, "GET / HTTP/1.1", ID, HOST, "X: a\u007fb"),
                request(
                        "/",
                        "The request line names HTTP/2.0: this server speaks HTTP/1.1.",
                        "GET / HTTP/2.0",
                        ID,
                        HOST),
                request("/", "The Host header is missing, which HTTP/1.1 demands.", "GET / HTTP/1.1", ID),
                request("/", headers, "GET / HTTP/3.7", ID, HOST),
                request("/", headers, "POST / HTTP/1.1", ID, HOST, "Content-Length: 1", "Content-Length: 2"),
                request("/", unreadable, "POST / HTTP/1.1", ID, HOST, "Content-Length: abc"),
                request(
                        "/",
                        "A header has a name with a character that no name can have, such as a space.",
                        "GET / HTTP/1.1",
                        ID,
                        HOST,
                        "Bad Header: 1"),
                request(
                        "/",
                        "The Transfer-Encoding is unknown: this server takes chunked, or a Content-Length.",
                        "POST / HTTP/1.1",
                        ID,
                        HOST,
                        "Transfer-Encoding: gzip"),
                request(
                        "/",
                        "The request has both a Transfer-Encoding and a Content-Length: send one of them.",
                        "POST / HTTP/1.1",
                        ID,
                        HOST,
                        "Content-Length: 3",
                        "Transfer-Encoding: chunked"),
                request(
                        "/",
                        "The query has a character that cannot be in a URI: percent-encode it.",
                        "GET /?q=\" HTTP/1.1",
                        ID,
                        HOST),
                request("/", host, "GET / HTTP/1.1", ID, "Host: a b"));
    }

    private static Arguments request(String instance, String detail, String... lines) {
        return Arguments.of(lines[0] + " " + List.of(lines).subList(1, lines.length), instance, detail, lines);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isAnsweredWithAProblemAndTheConnectionIsClosed(String name, String instance, String detail, String[] lines) {
        try (Wire wire = served.wire()) {
            Wire.Reply reply = wire.send(Wire.lines(lines)).receive();

            assertThat(reply.status()).as(name).isEqualTo(400);
            assertThat(reply.headers())
                    .containsEntry("content-type", "application/problem+json")
                    .containsEntry("x-request-id", "mine")
                    .containsEntry("connection", "close")
                    .containsEntry("access-control-allow-origin", "*")
                    .containsKey("date")
                    .doesNotContainKeys("server", "x-powered-by");
            assertThat(reply.body())
                    .isEqualTo(ExpectedProblem.json(
                            "malformed-request", "The request is malformed", 400, detail, instance, "mine"));
            assertThat(served.observer.heard())
                    .contains(lines[0].substring(0, lines[0].indexOf(' ')) + " unmatched " + instance + " 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz%5C", "/docs/...", "/docs/%2e%2e%2e", "/....", "/a/b..", "//", "/mounted/%5C"})
    void aStrangePathIsWellFormedAndLeadsNowhere(String path) {
        try (Wire wire = served.wire()) {
            Wire.Reply reply =
                    wire.send(Wire.lines("GET " + path + " HTTP/1.1", ID, HOST)).receive();

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(reply.body()).contains("\"code\":\"route_not_found\"");
        }
    }

    @Test
    void theBodyOfATraceIsNotTakenForTheNextRequest() {
        try (Wire wire = served.wire()) {
            String smuggled = Wire.lines("DELETE /smuggled HTTP/1.1", HOST);
            String answers = wire.send(Wire.lines("TRACE /a HTTP/1.1", ID, HOST, "Content-Length: " + smuggled.length())
                            + smuggled)
                    .end()
                    .receiveAll();

            assertThat(answers)
                    .containsOnlyOnce("HTTP/1.1 ")
                    .startsWith("HTTP/1.1 400 ")
                    .contains("TRACE has no body");
            assertThat(served.observer.heard()).noneMatch(heard -> heard.contains("/smuggled"));
        }
    }

    @Test
    void aLineWithoutASpaceIsNotWaitedOn() {
        try (Wire wire = served.wire()) {
            assertThat(wire.send("garbage\r\n").receive().status()).isEqualTo(400);
            assertThat(wire.receiveAll()).isEmpty();
            assertThat(served.observer.heard()).contains("- unmatched  400");
        }
    }

    @Test
    void aRequestOfHttp09IsAnsweredAsAnyOther() {
        try (Wire wire = served.wire()) {
            Wire.Reply reply = wire.send("GET /\r\n\r\n").receive();

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(reply.body()).contains("The request line names no version of HTTP");
        }
    }

    @Test
    void aBrokenChunkIsAProblem() {
        try (Wire wire = served.wire()) {
            Wire.Reply reply = wire.send(Wire.lines(
                                    "POST /probe/length HTTP/1.1",
                                    HOST,
                                    ID,
                                    "Content-Type: application/json",
                                    "Transfer-Encoding: chunked")
                            + "zz\r\n")
                    .receive();

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body())
                    .isEqualTo(ExpectedProblem.json(
                            "malformed-request",
                            "The request is malformed",
                            400,
                            "The body is not in chunks as RFC 9112 writes them.",
                            "/probe/length",
                            "mine"));
            assertThat(wire.receiveAll()).isEmpty();
        }
    }

    @Test
    void headersOf100KibibytesAreRefusedAndTheAnswerReachesItsReader() {
        try (Wire wire = served.wire()) {
            Wire.Reply reply = wire.send(Wire.lines("GET / HTTP/1.1", HOST, ID, "X: " + "a".repeat(100 * 1024)))
                    .receive();

            assertThat(reply.status()).isEqualTo(431);
            assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(reply.body())
                    .isEqualTo(ExpectedProblem.json(
                            "headers-too-large",
                            "The headers are too large",
                            431,
                            "The request line and the headers may have 16384 bytes and 100 headers together.",
                            "/",
                            "mine"));
            assertThat(wire.receiveAll()).isEmpty();
            assertThat(served.observer.heard()).contains("GET unmatched / 431");
        }
    }

    @Test
    void theRefusalReachesAReaderThatIsStillSending() {
        try (Wire wire = served.wire()) {
            wire.send("GET / HTTP/1.1\r\nX: ");
            for (int times = 0; times < 30; times++) {
                wire.send("a".repeat(100 * 1024));
            }

            assertThat(wire.receive().status()).isEqualTo(431);
        }
    }

    @Test
    void aTargetOf100KibibytesIsRefused() {
        try (Wire wire = served.wire()) {
            assertThat(wire.send(Wire.lines("GET /" + "a".repeat(100 * 1024) + " HTTP/1.1", HOST))
                            .receive()
                            .status())
                    .isEqualTo(431);
        }
    }

    @Test
    void aHundredAndOneHeadersAreRefused() {
        String[] lines = Stream.concat(
                        Stream.of("GET / HTTP/1.1", HOST),
                        Stream.iterate(1, number -> number + 1).limit(100).map(number -> "X-" + number + ": 1"))
                .toArray(String[]::new);
        try (Wire wire = served.wire()) {
            assertThat(wire.send(Wire.lines(lines)).receive().status()).isEqualTo(431);
        }
    }

    @Test
    void aClientThatGoesOnAndOnAfterItsRefusalIsCutOff() {
        try (Wire wire = served.wire()) {
            assertThat(wire.send("garbage\r\n").receive().status()).isEqualTo(400);
            byte[] megabyte = new byte[1024 * 1024];
            assertThatThrownBy(() -> {
                        for (int times = 0; times < 1000; times++) {
                            wire.send(megabyte);
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
    }
}
