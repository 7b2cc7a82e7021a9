package io.pactodo.application;

import io.pactodo.domain.task.TaskRefused;
import java.util.regex.Pattern;

/**
 * What a client names a request by, so that it can send it again without its taking effect again. Made up by the client,
 * and never used for another request.
 *
 * @param value 1 to 255 printable characters of ASCII, space included
 * @since 0.1.0
 */
public record IdempotencyKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[ -~]{1,255}");

    /** @throws TaskRefused.Invalid when it is not 1 to 255 printable characters of ASCII */
    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new TaskRefused.Invalid(
                    "invalid_idempotency_key", "A key has 1 to 255 characters, each of them printable ASCII.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
