package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.Receipts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A client of the task API that shows each answer as a test can write it down, wherever the server listens. */
final class TaskClient implements AutoCloseable {
    private static final ObjectMapper MAPPER = Json.mapper();

    private final Served served;

    TaskClient() {
        this(RestSettings.at("127.0.0.1", 0));
    }

    TaskClient(RestSettings settings) {
        this(new Served(settings));
    }

    TaskClient(Served served) {
        this.served = served;
    }

    /**
     * What came back. The server's own address stands as {@code http://host}, and the id of the request as {@code id}.
     */
    record Reply(int status, HttpResponse<byte[]> response, String body) {
        Reply is(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /** Compares all of the JSON: each field, each digit, and nothing besides. */
        Reply is(int expected, String json) {
            is(expected);
            assertThat(tree(body)).as(body).isEqualTo(tree(json));
            return this;
        }

        Reply has(String header, String value) {
            assertThat(response.headers().firstValue(header)).as(header).contains(value);
            return this;
        }

        Reply hasNo(String header) {
            assertThat(response.headers().firstValue(header)).as(header).isEmpty();
            return this;
        }

        Reply isEmpty() {
            assertThat(body).isEmpty();
            return this;
        }

        JsonNode json() {
            return tree(body);
        }
    }

    Reply send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply send(String method, String path, byte[] body, String... headers) {
        return reply(served.send(method, path, body, headers));
    }

    Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Reply post(String body) {
        return send("POST", "/api/tasks", body, "Content-Type", "application/json");
    }

    Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, with(headers, "application/json"));
    }

    Reply patch(String path, String body, String... headers) {
        return send("PATCH", path, body, with(headers, "application/merge-patch+json"));
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    Reply restore(String path, String... headers) {
        return send("POST", path + "/restore", "", headers);
    }

    Wire wire() {
        return served.wire();
    }

    /** Removes all that is deleted, as the server does in the background when it was kept for long enough. */
    void purge() {
        served.repository.purge(Instant.MAX, Integer.MAX_VALUE);
    }

    /** Begins an outage of the store. */
    void breakDown() {
        served.repository.breakDown();
        served.receipts.breakDown();
    }

    /** Begins an outage that whatever is to be kept with a receipt meets last. */
    void breakCommits() {
        served.receipts.breakCommits();
    }

    /** Ends the outage. */
    void repair() {
        served.repository.repair();
        served.receipts.repair();
    }

    /** What the server keeps of requests with a key. */
    Receipts receipts() {
        return served.receipts;
    }

    /** As {@link Reply} shows addresses and ids of requests. */
    String neutral(String text) {
        return text.replace("http://127.0.0.1:" + served.server.port(), "http://host")
                .replaceAll("\"request_id\":\"[^\"]*\"", "\"request_id\":\"id\"");
    }

    private Reply reply(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response, neutral(Served.text(response)));
    }

    String location(Reply reply) {
        return neutral(reply.response().headers().firstValue("Location").orElseThrow());
    }

    private static String[] with(String[] headers, String contentType) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = contentType;
        return all;
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException("No JSON: " + json, broken);
        }
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException("Not to be written as JSON: " + value, broken);
        }
    }

    @Override
    public void close() {
        served.close();
    }
}
