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
import java.util.Optional;

/** Somebody who answers in JSON. What goes wrong is a gap with a sentence for operators, without secrets. */
final class HttpJson {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int NOT_FOUND = 404;

    private final String name;
    private final PrometheusAddress address;
    private final Optional<String> bearer;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param name who it is, for people
     * @param base where it is; perhaps with a user and a password
     * @param bearer a token that proves who asks; a secret
     */
    HttpJson(String name, URI base, Optional<String> bearer) {
        this.name = name;
        this.address = PrometheusAddress.of(base);
        this.bearer = bearer;
    }

    /**
     * Asks, and waits some seconds for the answer.
     *
     * @param path without a slash at its beginning
     * @return empty when there is no such thing
     */
    Figure<Optional<JsonNode>> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.base() + "/" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        bearer.map(token -> "Bearer " + token)
                .or(address::authorization)
                .ifPresent(proof -> request.header("Authorization", proof));
        try {
            return read(client.send(request.build(), head -> new BoundedBody(MOST_BYTES)));
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
        return status == 200
                ? Figure.of(Optional.of(mapper.readTree(answer.body())))
                : gap("could not answer (" + status + "); its log says why.");
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
