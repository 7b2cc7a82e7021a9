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

/** Somebody who answers in JSON and is no Prometheus. What goes wrong is a gap with a sentence for operators, without secrets. */
final class Neighbour {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final PrometheusAddress address;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param name who it is, for people
     * @param base where it is; perhaps with a user and a password
     */
    Neighbour(String name, URI base) {
        this.name = name;
        this.address = PrometheusAddress.of(base);
    }

    /** What it answers to a path that begins without a slash. */
    Figure<JsonNode> get(String path) {
        return answer(request(path).build());
    }

    /** What it answers to values that it is sent. */
    Figure<JsonNode> post(String path, Map<String, String> values) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        mapper.valueToTree(values).toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.base() + "/" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        address.authorization().ifPresent(proof -> request.header("Authorization", proof));
        return request;
    }

    private Figure<JsonNode> answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, head -> new BoundedBody(MOST_BYTES));
            return answer.statusCode() / 100 == 2
                    ? Figure.of(mapper.readTree(answer.body()))
                    : gap("answers with " + answer.statusCode());
        } catch (IOException e) {
            return gap("cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return gap("was not waited for");
        }
    }

    private Figure<JsonNode> gap(String what) {
        return Figure.missing(name + " at " + address + " " + what);
    }
}
