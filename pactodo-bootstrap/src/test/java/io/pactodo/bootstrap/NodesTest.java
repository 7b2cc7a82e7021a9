package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that started on one empty PostgreSQL at the same time. */
@Timeout(120)
class NodesTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void startBothAtOnce() {
        database = TestDatabase.in(directory);
        var starting = CompletableFuture.supplyAsync(() -> Node.on(database.server()));
        one = Node.on(database.server());
        other = starting.join();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void whatIsWrittenOnOneIsReadOnTheOtherAtOnce() {
        for (var round = 0; round < 20; round++) {
            var created = one.post("{\"title\":\"round " + round + "\"}");
            assertThat(created.statusCode()).isEqualTo(201);

            var read = other.get("/api/tasks/" + id(created.body()));

            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.headers().firstValue("ETag"))
                    .isEqualTo(created.headers().firstValue("ETag"));
            // The same but for the address that each request named.
            assertThat(read.body().replace(other.uri().toString(), "/"))
                    .isEqualTo(created.body().replace(one.uri().toString(), "/"));
        }
    }

    @Test
    void aRevisionThatTheOtherNodeOutranIsA412WithTheCurrentTask() {
        var created = one.post("{\"title\":\"mine\"}");
        var path = "/api/tasks/" + id(created.body());
        var stale = created.headers().firstValue("ETag").orElseThrow();
        var changed = patch(other, path, "{\"title\":\"theirs\"}", stale);
        assertThat(changed.statusCode()).isEqualTo(200);

        var refused = patch(one, path, "{\"title\":\"mine again\"}", stale);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.headers().firstValue("ETag"))
                .isEqualTo(changed.headers().firstValue("ETag"))
                .isNotEqualTo(created.headers().firstValue("ETag"));
        assertThat(refused.body()).contains("\"title\":\"theirs\"");
        assertThat(one.get(path).body()).contains("\"title\":\"theirs\"");
    }

    @Test
    void idsAreOfVersion7() {
        var id = id(one.post("{\"title\":\"a\"}").body());

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void aClientThatAsksForHttp2IsServedInHttp1WhateverItSends() {
        var first = one.post("{\"title\":\"the first request of a client, with a body\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(one.get("/api/tasks").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<String> patch(Node node, String path, String json, String etag) {
        return node.send("PATCH", path, json, "Content-Type", "application/merge-patch+json", "If-Match", etag);
    }

    private static String id(String body) {
        var id = ID.matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return id.group(1);
    }
}
