package io.pactodo.domain.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon somebody answers each incident, counted from when it began. That it went away by itself is no answer: somebody
 * has to have seen it.
 *
 * @param within above zero
 * @since 0.1.0
 */
public record ResponsePromise(Duration within) {
    /** What PacToDo promises: 60 minutes. */
    public static final ResponsePromise OF_PACTODO = new ResponsePromise(Duration.ofMinutes(60));

    /** @throws IllegalArgumentException when the time is not above zero */
    public ResponsePromise {
        if (within.isZero() || within.isNegative()) {
            throw new IllegalArgumentException("Nobody can answer within " + within + ": promise more than nothing.");
        }
    }

    /**
     * {@return until when somebody has to answer, that instant included}
     *
     * @param incident in whatever state it is
     */
    public Instant deadline(Incident incident) {
        return incident.beginning().at().plus(within);
    }

    /**
     * {@return how long is left to answer; negative when it is too late}
     *
     * @param incident in whatever state it is
     * @param now what time it is
     */
    public Duration left(Incident incident, Instant now) {
        return Duration.between(now, deadline(incident));
    }
}
