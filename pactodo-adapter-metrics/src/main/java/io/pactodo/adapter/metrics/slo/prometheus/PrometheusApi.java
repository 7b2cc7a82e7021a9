package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.slo.Figure;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a Prometheus (https://prometheus.io/docs/prometheus/latest/querying/api/). Whatever goes wrong is a gap with a
 * sentence for operators, without a library's words and without secrets.
 */
final class PrometheusApi {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final NamedPrometheus named;
    private final PrometheusAddress address;
    private final Obstacle obstacle;
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PrometheusApi(NamedPrometheus named) {
        this.named = named;
        this.address = PrometheusAddress.of(named.url());
        this.obstacle = new Obstacle(named);
    }

    /** Escapes what an address cannot hold. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Asks without waiting.
     *
     * @param question what follows {@code /api/v1/}
     * @param mostBytes an answer that is larger is a gap
     * @return to be waited for
     */
    Asked ask(String question, int mostBytes) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.of(question)).header("Accept", "application/json");
        address.authorization().ifPresent(proof -> request.header("Authorization", proof));
        return new Asked(client.sendAsync(request.build(), head -> new BoundedBody(mostBytes)));
    }

    /** A question that is on its way. */
    final class Asked {
        private final CompletableFuture<HttpResponse<byte[]>> answer;

        private Asked(CompletableFuture<HttpResponse<byte[]>> answer) {
            this.answer = answer;
        }

        /**
         * Waits for the answer, and gives it up after that.
         *
         * @param deadline as of {@link System#nanoTime}
         * @return the member {@code data}
         */
        Figure<JsonNode> until(long deadline) {
            try {
                return read(answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                return gap("did not answer in time; see what it is busy with.");
            } catch (ExecutionException e) {
                return gap(obstacle.of(Optional.ofNullable(e.getCause()).orElse(e)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return gap("was not waited for, since PacToDo ends.");
            } finally {
                answer.cancel(true);
            }
        }
    }

    private Figure<JsonNode> read(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status / 100 == 3) {
            return gap(obstacle.redirected(status));
        }
        if (status == 401 || status == 403) {
            return gap(obstacle.forbidden(status));
        }
        try {
            JsonNode json = mapper.readTree(answer.body());
            if (status == 200 && json.path("status").asText().equals("success") && json.has("data")) {
                return Figure.of(json.get("data"));
            }
        } catch (IOException e) {
            return gap(obstacle.noJson(status));
        }
        return gap("could not answer (" + status + "); its log says why.");
    }

    private <T> Figure<T> gap(String what) {
        return Figure.missing(named + " " + what);
    }
}
