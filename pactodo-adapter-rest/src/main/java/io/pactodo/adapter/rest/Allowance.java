package io.pactodo.adapter.rest;

import java.time.Duration;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * What a caller may still ask for, after a request of it was counted.
 *
 * @param limit what each caller may ask for
 * @param remaining how many requests it has left now
 * @param nanosUntilNext how long it has to wait for the next one; 0 when the request was within the limit
 * @param nanosUntilAll how long it takes until it has all of them again, if it asks for nothing
 */
record Allowance(RestSettings.RateLimit limit, long remaining, long nanosUntilNext, long nanosUntilAll) {
    /** Whether the request was beyond the limit. */
    boolean isExceeded() {
        return nanosUntilNext > 0;
    }

    /** The way to tell it to programs: draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4. */
    void announce(HttpResponsePacket response) {
        response.setHeader(
                "RateLimit-Policy",
                "\"default\";q=%d;w=%d"
                        .formatted(limit.requests(), limit.window().toSeconds()));
        response.setHeader("RateLimit", "\"default\";r=%d;t=%d".formatted(remaining, secondsOf(nanosUntilAll)));
    }

    /** What to tell a caller that is beyond the limit. */
    ProblemException problem() {
        long seconds = secondsOf(nanosUntilNext);
        return new ProblemException(
                        ProblemType.RATE_LIMIT_EXCEEDED,
                        "Each caller may send %d requests in %d s, and this one is beyond that: send it again after %d s."
                                .formatted(limit.requests(), limit.window().toSeconds(), seconds))
                .withHeader("Retry-After", Long.toString(seconds));
    }

    /** Rounded up: who comes back after that long is never too early. */
    private static long secondsOf(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
}
