package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.Idempotency;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.UseCases;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * Serves what a client may send again: with an {@code Idempotency-Key}, a POST or a PATCH takes effect once, and is answered
 * with the same status, headers and body each time. On other methods the header is not looked at: to read changes nothing,
 * and PUT and DELETE mean the same the second time. Safe for use by any number of threads.
 */
final class SafeRetries {
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String SECONDS_TO_WAIT = "1";

    private final UseCases useCases;
    private final Idempotency idempotency;
    private final KeptMessage messages;

    SafeRetries(UseCases useCases, Idempotency idempotency, ObjectMapper mapper) {
        this.useCases = useCases;
        this.idempotency = idempotency;
        this.messages = new KeptMessage(mapper);
    }

    /**
     * Serves a request once, if it has a key.
     *
     * @param body as it came
     * @param work serves it, with nothing but the use cases that it is given; it may be called more than once
     * @return what the work answered, now or the first time
     * @throws ProblemException when the key is none, was used with another body, or is in use; and whatever the work throws,
     *     of which nothing is left then
     */
    Response serve(TaskRequest request, byte[] body, Function<UseCases, Response> work) {
        Optional<IdempotencyKey> key = request.idempotencyKey();
        if (key.isEmpty()) {
            return work.apply(useCases);
        }
        KeyedRequest keyed = new KeyedRequest(request.workspace(), request.operation(), key.get(), fingerprint(body));
        return answer(key.get(), idempotency.once(keyed, within -> messages.of(work.apply(within))));
    }

    private static Response answer(IdempotencyKey key, Attempt attempt) {
        if (attempt instanceof Attempt.First first) {
            return KeptMessage.read(first.answer()).build();
        }
        if (attempt instanceof Attempt.Replayed replayed) {
            return KeptMessage.read(replayed.answer()).header(REPLAYED, "true").build();
        }
        String shown = Shown.of(key.value());
        if (attempt instanceof Attempt.OtherContent) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key " + shown + " came with another body before, and what that asked for was done:"
                            + " send the same body to hear its answer again, or a new key with a new one.");
        }
        throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_IN_USE,
                        "The request that first came with the Idempotency-Key " + shown
                                + " is still being served: send it again in a second, unchanged.")
                .withHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }

    private static Fingerprint fingerprint(byte[] body) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
