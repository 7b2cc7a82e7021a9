package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.slo.Figure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
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

    private final PrometheusAddress address;
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PrometheusApi(PrometheusAddress address) {
        this.address = address;
    }

    PrometheusAddress address() {
        return address;
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
                return gap(reason(Optional.ofNullable(e.getCause()).orElse(e)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return gap("was not waited for, since PacToDo ends.");
            } finally {
                answer.cancel(true);
            }
        }
    }

    private static String reason(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "cannot be reached in time; see that it runs, and what is between.";
        }
        if (failure instanceof ConnectException) {
            return "cannot be reached; see that it runs, and that PACTODO_PROMETHEUS_URL names it.";
        }
        if (failure instanceof BoundedBody.TooLong tooLong) {
            return "answered with more than " + tooLong.most() / 1024 + " KiB; see what else it knows by these names.";
        }
        return "did not answer as HTTP wants it; see that PACTODO_PROMETHEUS_URL names a Prometheus.";
    }

    private Figure<JsonNode> read(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status / 100 == 3) {
            return gap("answered with a redirection (" + status + "); give PACTODO_PROMETHEUS_URL where it leads.");
        }
        if (status == 401 || status == 403) {
            return gap("wants to know who asks (" + status + "); put user and password into PACTODO_PROMETHEUS_URL.");
        }
        try {
            JsonNode json = mapper.readTree(answer.body());
            if (status == 200 && json.path("status").asText().equals("success") && json.has("data")) {
                return Figure.of(json.get("data"));
            }
        } catch (IOException e) {
            return gap("answered with no JSON (" + status + "); see that PACTODO_PROMETHEUS_URL names a Prometheus.");
        }
        return gap("could not answer (" + status + "); its log says why.");
    }

    private <T> Figure<T> gap(String what) {
        return Figure.missing("Prometheus at " + address + " " + what);
    }
}
