package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.application.Incidents;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.testkit.BreakableIncidentJournal;
import io.pactodo.testkit.InMemoryIncidentJournal;
import io.pactodo.testkit.SteppingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An incident log on a free port of the loopback address, and a client of it. */
final class ServedIncidents implements AutoCloseable {
    static final String WEBHOOK = "/api/incidents/alertmanager";

    final BreakableIncidentJournal journal = new BreakableIncidentJournal(new InMemoryIncidentJournal());
    final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-23T15:08:20Z"), Duration.ZERO);
    final IncidentServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ServedIncidents() {
        this(Optional.empty());
    }

    /** @param secret what its clients have to know */
    ServedIncidents(Optional<String> secret) {
        server = new IncidentServer(
                RestSettings.at("127.0.0.1", 0),
                secret,
                new Incidents(journal, IncidentPolicy.DEFAULT, clock),
                List.of(),
                clock,
                () -> "id");
        server.start();
    }

    /** What came back; the server's own address stands as {@code http://host}. */
    record Reply(HttpResponse<byte[]> response, String body) {
        Reply is(int status) {
            assertThat(response.statusCode()).as(body).isEqualTo(status);
            return this;
        }

        JsonNode json() {
            return TaskClient.tree(body);
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Reply post(String path, String body) {
        return send("POST", path, body, "Content-Type", "application/json");
    }

    Reply acknowledge(long incident, String by) {
        return post("/api/incidents/" + incident + "/acknowledgement", "{\"by\": \"" + by + "\"}");
    }

    /** What Alertmanager 0.25 sent, to the letter. */
    static String golden(String name) {
        return Resources.text("alertmanager/" + name + ".json");
    }

    Reply send(String method, String path, String body, String... headers) {
        URI uri = server.uri().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Contracts.hold(response);
            String text = new String(response.body(), StandardCharsets.UTF_8)
                    .replace("http://127.0.0.1:" + uri.getPort(), "http://host");
            return new Reply(response, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        server.stop(Duration.ZERO);
    }
}
