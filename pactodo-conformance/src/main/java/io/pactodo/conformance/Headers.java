package io.pactodo.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Chapter 15: what stands in the head of requests and answers. */
final class Headers {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Promise(
            rule = "15.01",
            that = "A sane X-Request-Id is taken over.",
            source = "contract, Headers and codes: X-Request-Id")
    void requestId(Workspace workspace) {
        workspace.get(Workspace.TASKS, "X-Request-Id", "conformance-1").has("X-Request-Id", "conformance-1");
    }

    @Promise(
            rule = "15.02",
            that = "A request without an id gets one, each another.",
            source = "contract, Headers and codes: X-Request-Id")
    void ownRequestId(Workspace workspace) {
        String first = workspace.get(Workspace.TASKS).header("X-Request-Id");
        Answer second = workspace.get(Workspace.TASKS);

        second.has(!second.header("X-Request-Id").equals(first), "another X-Request-Id than " + first);
    }

    @Promise(
            rule = "15.03",
            that = "An X-Request-Id that could forge a line of a log is replaced.",
            source = "contract, Headers and codes: X-Request-Id")
    void insaneRequestId(Workspace workspace) {
        for (String id : List.of("a b", "a\"b", "a".repeat(1000))) {
            Answer answer = workspace.get(Workspace.TASKS, "X-Request-Id", id);
            answer.has(!answer.header("X-Request-Id").equals(id), "another X-Request-Id than was sent");
        }
    }

    @Promise(rule = "15.04", that = "traceparent is echoed.", source = "contract, Headers and codes: traceparent")
    void trace(Workspace workspace) {
        workspace.get(Workspace.TASKS, "traceparent", TRACE).has("traceparent", TRACE);
    }

    @Promise(
            rule = "15.05",
            that = "A long answer is compressed for those who ask, and is the same inside.",
            source = "contract, Headers and codes: gzip; RFC 9110, 12.5.3")
    void compressed(Workspace workspace) throws IOException {
        Answer task = workspace.task("{'title':'a','notes':'" + "n".repeat(2_000) + "'}");
        Answer plain = workspace.get(Workspace.at(task), "Accept-Encoding", "identity");

        Answer answer =
                workspace.get(Workspace.at(task), "Accept-Encoding", "gzip").has("Content-Encoding", "gzip");

        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            String text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            answer.has(text.equals(plain.text()), "the same as without compression");
        }
    }

    @Promise(
            rule = "15.06",
            that = "Who does not ask for compression gets none.",
            source = "contract, Headers and codes: when asked for; RFC 9110, 12.5.3")
    void plain(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','notes':'" + "n".repeat(2_000) + "'}");

        workspace.get(Workspace.at(task)).is(200).lacks("Content-Encoding");
        workspace.get(Workspace.at(task), "Accept-Encoding", "gzip;q=0").is(200).lacks("Content-Encoding");
    }

    @Promise(rule = "15.07", that = "What may be compressed says so to caches.", source = "RFC 9110, 12.5.5")
    void vary(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','notes':'" + "n".repeat(2_000) + "'}");

        Answer answer = workspace.get(Workspace.at(task)).is(200);

        answer.has(answer.header("Vary").contains("Accept-Encoding"), "a Vary that lists Accept-Encoding");
    }

    @Promise(
            rule = "15.08",
            that = "Answers are dated, and JSON is application/json.",
            source = "RFC 9110, 6.6.1 and 8.3")
    void date(Workspace workspace) {
        Answer answer = workspace.list("");

        answer.has(!answer.header("Date").isEmpty(), "a date");
        answer.has(answer.mediaType().equals("application/json"), "Content-Type: application/json");
    }

    @Promise(
            rule = "15.09",
            that = "A short answer is not compressed: that would make it longer.",
            source = "contract, Headers and codes: gzip above 1 KiB")
    void shortAnswer(Workspace workspace) {
        workspace.get(Workspace.TASKS, "Accept-Encoding", "gzip").is(200).lacks("Content-Encoding");
    }
}
