package io.pactodo.bootstrap;

import io.pactodo.testkit.http.Answer;
import io.pactodo.testkit.http.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.event.Level;

/** A PacToDo within the test's own process, put together as always, on a database that the test has. */
final class Node implements AutoCloseable {
    // With its default version, so that each request asks for an upgrade to HTTP/2, as Java's clients do.
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Contract CONTRACT = Contract.read(Path.of("..", "docs", "api", "openapi.json"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenParts parts = new OpenParts();
    private final Assembly assembly;

    private Node(Configuration configuration) {
        // Answers are looked at here; a line in the build's output for each would only hide what matters.
        Logging.at(Level.ERROR);
        this.assembly = Assembly.start(configuration, parts);
    }

    /** Starts on a free port, with further flags. */
    static Node on(LocalDatabase database, Map<Setting, String> flags) {
        var access = database.access();
        var all = new EnumMap<Setting, String>(Setting.class);
        all.put(Setting.PORT, "0");
        all.put(Setting.DATABASE_URL, access.url());
        all.put(Setting.DATABASE_USER, access.user());
        all.putAll(flags);
        var password = access.password().orElseThrow().value();
        return new Node(ConfigurationReader.read(all, Map.of("PACTODO_DATABASE_PASSWORD", password)));
    }

    static Node on(LocalDatabase database) {
        return on(database, Map.of());
    }

    URI uri() {
        return assembly.uri();
    }

    URI metricsUri() {
        return assembly.metricsUri();
    }

    Scrape scrape() {
        return Scrape.parse(send("GET", metricsUri(), "").body());
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String json) {
        return send("POST", "/api/tasks", json, "Content-Type", "application/json");
    }

    /** @param headers names and values, in turn */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, uri().resolve(path), body, headers);
    }

    static HttpResponse<String> send(String method, URI uri, String body, String... headers) {
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            CONTRACT.hold(Answer.of(response, response.body()));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
