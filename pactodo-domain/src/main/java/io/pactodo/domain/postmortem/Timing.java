package io.pactodo.domain.postmortem;

import io.pactodo.domain.slo.Verdict;
import java.time.Duration;
import java.util.Optional;

/**
 * How long something took, and how long it may.
 *
 * @param took so long; empty when it has not happened
 * @param passed how long it took, or how long it has been waited for
 * @param promised how long it may take; empty when nothing was promised
 * @since 0.1.0
 */
public record Timing(Optional<Duration> took, Duration passed, Optional<Duration> promised) {
    /** What happened. */
    static Timing of(Duration took, Optional<Duration> promised) {
        return new Timing(Optional.of(took), took, promised);
    }

    /** What has not happened yet. */
    static Timing waiting(Duration passed, Optional<Duration> promised) {
        return new Timing(Optional.empty(), passed, promised);
    }

    /** {@return whether it was in time: unknown where nothing was promised, and while it may still happen in time} */
    public Verdict verdict() {
        if (promised.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (passed.compareTo(promised.get()) > 0) {
            return Verdict.BROKEN;
        }
        return took.isPresent() ? Verdict.KEPT : Verdict.UNKNOWN;
    }
}
