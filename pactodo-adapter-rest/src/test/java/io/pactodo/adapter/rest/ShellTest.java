package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every answer has, whoever gives it; and what is answered when Jersey refuses. */
@Timeout(60)
final class ShellTest {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] BRACES = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Served served = new Served();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anUnknownPathIsAProblem() {
        HttpResponse<byte[]> response = served.get("/nothing?q=1");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "route-not-found",
                        "There is nothing at this path",
                        404,
                        "There is nothing at /nothing.",
                        "/nothing",
                        "request-1"));
        assertThat(served.observer.heard()).containsExactly("GET unmatched /nothing 404");
    }

    @Test
    void aMethodThatIsNotAllowedIsAProblemThatListsThoseThatAre() {
        HttpResponse<byte[]> response = served.send("DELETE", "/probe/length");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST, PATCH, OPTIONS");
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "method-not-allowed",
                        "The method is not allowed here",
                        405,
                        "DELETE is not allowed at /probe/length: it takes POST, PATCH, OPTIONS.",
                        "/probe/length",
                        "request-1"));
        assertThat(served.observer.heard()).containsExactly("DELETE /probe/length /probe/length 405");
    }

    @Test
    void headIsAllowedWhereverGetIs() {
        assertThat(served.send("TRACE", "/probe/base").headers().firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }

    @Test
    void whatCannotBeAcceptedIsAProblem() {
        HttpResponse<byte[]> response = served.get("/probe/base", "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "not-acceptable",
                        "There is no acceptable representation",
                        406,
                        "Nothing that the Accept header names can be answered here: accept application/json.",
                        "/probe/base",
                        "request-1"));
        assertThat(served.observer.heard()).containsExactly("GET /probe/base /probe/base 406");
    }

    @Test
    void anotherMediaTypeIsAProblemThatListsWhatIsUnderstood() {
        HttpResponse<byte[]> response = served.send("PATCH", "/probe/length", BRACES, "Content-Type", "text/plain");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept-Patch"))
                .contains("application/json, application/merge-patch+json");
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "unsupported-media-type",
                        "The media type is not supported",
                        415,
                        "The Content-Type text/plain is not understood here: send application/json,"
                                + " application/merge-patch+json.",
                        "/probe/length",
                        "request-1"));
        assertThat(served.observer.heard()).containsExactly("PATCH /probe/length /probe/length 415");
    }

    @Test
    void whatIsNoMediaTypeAtAllIsAProblem() {
        HttpResponse<byte[]> response = served.send("POST", "/probe/length", BRACES, "Content-Type", "garbage");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "invalid-header",
                        "A header is invalid",
                        400,
                        "The Content-Type header is no media type: send something like application/json.",
                        "/probe/length",
                        "request-1"));
        assertThat(served.get("/probe/base", "Accept", "a/b;q=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aCompressedBodyIsNotUnderstood() {
        HttpResponse<byte[]> response = served.send(
                "POST", "/probe/length", BRACES, "Content-Type", "application/json", "Content-Encoding", "gzip");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void whatNobodyForesawIsAProblemThatLeaksNothing() {
        HttpResponse<byte[]> response = served.get("/probe/uncaught");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "internal-error",
                        "Something went wrong here",
                        500,
                        "Something went wrong here that nobody foresaw: report it with the request id.",
                        "/probe/uncaught",
                        "request-1"));
        assertThat(served.observer.heard()).containsExactly("GET /probe/uncaught /probe/uncaught 500 uncaught");
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAWholeProblem() {
        HttpResponse<byte[]> response = served.get("/probe/unwritable");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Served.text(response))
                .contains("\"code\":\"internal_error\"")
                .doesNotContain("serializer");
        assertThat(served.observer.heard()).containsExactly("GET /probe/unwritable /probe/unwritable 500 uncaught");
    }

    @Test
    void aStoreThatIsAwayIsAProblemThatSaysWhenToComeBack() {
        served.repository.breakDown();

        HttpResponse<byte[]> response = served.get("/probe/missing-task");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(Served.text(response))
                .isEqualTo(ExpectedProblem.json(
                        "storage-unavailable",
                        "The store is away",
                        503,
                        "The store cannot be reached at present: send it again.",
                        "/probe/missing-task",
                        "request-1"));
        assertThat(served.observer.heard()).containsExactly("GET /probe/missing-task /probe/missing-task 503");
    }

    @Test
    void aWriteWhoseOutcomeIsUnknownIsNotToBeRepeatedBlindly() {
        served.repository.breakDown();

        HttpResponse<byte[]> response = served.send(
                "POST",
                "/api/tasks",
                "{\"title\":\"Tea\"}".getBytes(StandardCharsets.US_ASCII),
                "Content-Type",
                "application/json");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Served.text(response))
                .contains("The store cannot be reached at present, and the change may or may not have been stored:"
                        + " look before sending it again. PUT with If-None-Match: * under an id of your own is safe to"
                        + " repeat.");
    }

    @Test
    void theMediaTypeOfAnAnswerIsNotTheClientsToWord() {
        for (String parameter : new String[] {"charset=utf-16", "version=2"}) {
            assertThat(served.get("/api/tasks", "Accept", "application/json;" + parameter)
                            .headers()
                            .firstValue("Content-Type"))
                    .as(parameter)
                    .contains("application/json");
            assertThat(served.get("/", "Accept", "text/html;" + parameter)
                            .headers()
                            .firstValue("Content-Type"))
                    .as(parameter)
                    .isEqualTo(served.get("/", "Accept", "text/html").headers().firstValue("Content-Type"));
        }
    }

    @Test
    void aProblemHasNoBodyForHead() {
        HttpResponse<byte[]> response = served.send("HEAD", "/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void everyAnswerIsDatedAndOpenToScripts() {
        HttpResponse<byte[]> response = served.get("/probe/base", "Origin", "https://example.org");

        assertThat(response.headers().firstValue("Date")).isPresent();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElseThrow())
                .contains(
                        "ETag", "Location", "Link", "Retry-After", "RateLimit", "Idempotency-Replayed", "X-Request-Id");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aPreflightIsAnsweredWhereverItGoes() {
        for (String path : new String[] {"/probe/length", "/nothing", "/"}) {
            HttpResponse<byte[]> response = served.send(
                    "OPTIONS",
                    path,
                    NOTHING,
                    "Origin",
                    "https://example.org",
                    "Access-Control-Request-Method",
                    "PATCH",
                    "Access-Control-Request-Headers",
                    "content-type,if-match");

            assertThat(response.statusCode()).as(path).isEqualTo(204);
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                    .contains("GET, HEAD, POST, PUT, PATCH, DELETE");
            assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                    .contains("content-type,if-match");
            assertThat(response.body()).isEmpty();
        }
        assertThat(served.observer.heard())
                .containsExactly(
                        "OPTIONS /probe/length /probe/length 204", "OPTIONS unmatched /nothing 204", "OPTIONS / / 204");
    }

    @Test
    void optionsListsTheMethods() {
        HttpResponse<byte[]> response = served.send("OPTIONS", "/probe/length");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).contains("POST, PATCH, OPTIONS");
    }

    @Test
    void optionsHasNoBodyAndAnnouncesNoneToWhomeverAsks() {
        HttpResponse<byte[]> response = served.send("OPTIONS", "/probe/length", NOTHING, "Accept", "text/plain");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(response.headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void aLongAnswerIsCompressedForThoseWhoAsk() throws IOException {
        HttpResponse<byte[]> response = served.get("/probe/text/1025", "Accept-Encoding", "br;q=1, gzip;q=0.5");

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("a".repeat(1025));
        }
    }

    @Test
    void whoDoesNotAskGetsItAsItIs() {
        for (String accepted : new String[] {"identity", "gzip;q=0", "*;q=0, br", "gzip; q=0.00"}) {
            HttpResponse<byte[]> response = served.get("/probe/text/1025", "Accept-Encoding", accepted);

            assertThat(response.headers().firstValue("Content-Encoding"))
                    .as(accepted)
                    .isEmpty();
            assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
            assertThat(response.body()).hasSize(1025);
        }
    }

    @Test
    void aShortAnswerIsNeverCompressed() {
        HttpResponse<byte[]> response = served.get("/probe/text/1024", "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(response.headers().firstValue("Vary")).isEmpty();
    }

    @Test
    void whatIsUnchangedMayHaveBeenLongAndVariesAsTheWholeWould() {
        HttpResponse<byte[]> response = served.get("/api/tasks", "If-None-Match", "W/\"0\"");

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.headers().allValues("Vary")).containsExactly("X-Workspace", "Accept-Encoding");
    }

    @Test
    void aLongAnswerAnnouncesItsLength() {
        assertThat(served.get("/probe/text/100000").headers().firstValue("Content-Length"))
                .contains("100000");
        assertThat(served.send("HEAD", "/probe/text/100000").headers().firstValue("Content-Length"))
                .contains("100000");
    }

    @Test
    void aSaneRequestIdIsTakenOver() {
        assertThat(served.get("/probe/base", "X-Request-Id", "a.B_9-").headers().firstValue("X-Request-Id"))
                .contains("a.B_9-");
    }

    @Test
    void anyOtherRequestIdIsReplaced() {
        for (String id : new String[] {"a b", "a\"b", "ä", "a".repeat(129), ""}) {
            assertThat(served.get("/probe/base", "X-Request-Id", id)
                            .headers()
                            .firstValue("X-Request-Id")
                            .orElseThrow())
                    .as(id)
                    .startsWith("request-");
        }
    }

    @Test
    void aSoundTraceContextIsEchoedAndAnyOtherIsNot() {
        String sound = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(served.get("/nothing", "traceparent", sound).headers().firstValue("traceparent"))
                .contains(sound);
        assertThat(served.get("/nothing", "traceparent", sound.replace('4', 'Z'))
                        .headers()
                        .firstValue("traceparent"))
                .isEmpty();
    }

    @Test
    void anEncodedSlashIsPartOfItsSegment() {
        assertThat(Served.text(served.get("/probe/items/a%2Fb"))).isEqualTo("{\"id\":\"a/b\"}");
    }
}
