package io.pactodo.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.IncidentMessage;
import io.pactodo.application.Reception;
import io.pactodo.application.Reception.Failed;
import io.pactodo.application.Reception.Gone;
import io.pactodo.application.Reception.Taken;
import io.pactodo.domain.incident.ResponsePromise;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Another tool that is told of incidents over HTTP/1.1, by Standard Webhooks (https://www.standardwebhooks.com). A redirection is
 * not followed: whoever knows the secret could be led anywhere. Of an answer only the status counts.
 */
public final class IncidentWebhook implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofDays(1);
    private static final int SUCCESS = 2;
    private static final int NEVER_AGAIN = 410;

    private final URI address;
    private final WebhookSignature signature;
    private final ResponsePromise promise;
    private final Supplier<URI> base;
    private final InstantSource clock;
    private final ObjectMapper mapper = Json.mapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile CompletableFuture<?> asked = CompletableFuture.completedFuture("");

    /**
     * Tells nothing yet.
     *
     * @param address of the tool; what it has beside its path may be a secret, and is never shown
     * @param secret what messages are signed by; see {@link #isSecret}
     * @param promise how soon somebody answers an incident
     * @param base where clients reach the incident log; ends with a slash
     * @param clock what time it is
     * @throws IllegalArgumentException when the secret is none
     */
    public IncidentWebhook(
            URI address, String secret, ResponsePromise promise, Supplier<URI> base, InstantSource clock) {
        this.address = address;
        this.signature = WebhookSignature.by(secret)
                .orElseThrow(() -> new IllegalArgumentException("That is no secret of Standard Webhooks."));
        this.promise = promise;
        this.base = base;
        this.clock = clock;
    }

    /** Whether messages can be signed by that: {@code whsec_} and 24 to 64 bytes in base64. */
    public static boolean isSecret(String secret) {
        return WebhookSignature.by(secret).isPresent();
    }

    /** Tells it from another one: a digest of its address, in which there may be secrets. */
    public String name() {
        return UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Tells it once, and waits for its answer for some seconds at most.
     *
     * @return how it took that; never an exception, whatever it does
     */
    public Reception tell(IncidentMessage message) {
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request(message), HttpResponse.BodyHandlers.ofInputStream());
        asked = answer;
        try {
            return reception(answer.get(ANSWER.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return failed("it did not answer within " + ANSWER.toSeconds() + " s");
        } catch (ExecutionException | RuntimeException | IOException failure) {
            return failed("it cannot be told: " + reason(failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("it was not waited for");
        } finally {
            answer.cancel(true);
        }
    }

    /** Waits for no answer any longer. */
    @Override
    public void close() {
        asked.cancel(true);
    }

    private HttpRequest request(IncidentMessage message) {
        byte[] body = body(message);
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "PacToDo")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signature.of(message.id(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private byte[] body(IncidentMessage message) {
        try {
            return mapper.writeValueAsBytes(IncidentMessageJson.of(message, promise, base.get()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An incident cannot be written as JSON.", impossible);
        }
    }

    private static Reception reception(HttpResponse<InputStream> answer) throws IOException {
        answer.body().close();
        int status = answer.statusCode();
        if (status / 100 == SUCCESS) {
            return new Taken();
        }
        return status == NEVER_AGAIN ? new Gone() : new Failed("it answered " + status, rest(answer));
    }

    /** What it asks for in seconds (RFC 9110, section 10.2.3); a date is not understood. */
    private static Duration rest(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(rest -> rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest)
                .orElse(Duration.ZERO);
    }

    private static Failed failed(String reason) {
        return new Failed(reason, Duration.ZERO);
    }

    private static String reason(Exception failure) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        return cause.getClass().getSimpleName();
    }
}
