package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.slo.Figure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Somebody who answers in JSON and is no Prometheus. What goes wrong is a gap with a sentence for operators, without secrets. */
final class HttpJson {
    private static final int NOT_FOUND = 404;

    private final String name;
    private final PrometheusAddress address;
    private final Optional<String> bearer;
    private final Bounds bounds;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client;

    /**
     * @param name who it is, for people
     * @param base where it is; perhaps with a user and a password
     * @param bearer a token that proves who asks; a secret
     * @param bounds of each answer
     */
    HttpJson(String name, URI base, Optional<String> bearer, Bounds bounds) {
        this.name = name;
        this.address = PrometheusAddress.of(base);
        this.bearer = bearer;
        this.bounds = bounds;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(bounds.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What an answer may cost.
     *
     * @param patience how long it is waited for
     * @param mostBytes an answer that is larger is a gap
     */
    record Bounds(Duration patience, int mostBytes) {}

    /** What it answers to a path that begins without a slash. */
    Figure<JsonNode> get(String path) {
        return present(find(path));
    }

    /** The same of a thing that need not be there; empty when there is no such thing. */
    Figure<Optional<JsonNode>> find(String path) {
        return answer(request(path).build());
    }

    /** What it answers to values that it is sent. */
    Figure<JsonNode> post(String path, Map<String, String> values) {
        return present(answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        mapper.valueToTree(values).toString()))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.base() + "/" + path))
                .timeout(bounds.patience())
                .header("Accept", "application/json");
        bearer.map(token -> "Bearer " + token)
                .or(address::authorization)
                .ifPresent(proof -> request.header("Authorization", proof));
        return request;
    }

    private Figure<Optional<JsonNode>> answer(HttpRequest request) {
        try {
            return read(client.send(request, head -> new BoundedBody(bounds.mostBytes())));
        } catch (IOException e) {
            return gap("cannot be reached; see that it runs, and that the address is right.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return gap("was not waited for, since PacToDo ends.");
        }
    }

    private Figure<Optional<JsonNode>> read(HttpResponse<byte[]> answer) throws IOException {
        int status = answer.statusCode();
        if (status == NOT_FOUND) {
            return Figure.of(Optional.empty());
        }
        if (status == 401 || status == 403) {
            return gap("wants to know who asks (" + status + "); give its secret.");
        }
        return status / 100 == 2
                ? Figure.of(Optional.of(mapper.readTree(answer.body())))
                : gap("could not answer (" + status + "); its log says why.");
    }

    private Figure<JsonNode> present(Figure<Optional<JsonNode>> answer) {
        return answer.value()
                .map(found -> found.map(Figure::of)
                        .orElseGet(() -> gap("has no such thing (" + NOT_FOUND + "); see that the address is right.")))
                .orElseGet(() -> Figure.missing(answer.gap().orElse("")));
    }

    /** Who it is and where, for people. */
    @Override
    public String toString() {
        return name + " at " + address;
    }

    private <T> Figure<T> gap(String what) {
        return Figure.missing(this + " " + what);
    }
}
