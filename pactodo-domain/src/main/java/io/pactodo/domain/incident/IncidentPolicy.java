package io.pactodo.domain.incident;

import java.time.Duration;

/**
 * What is agreed on about incidents.
 *
 * @param promise how soon each is answered
 * @param flappingGap what fires again no later than that after an incident was over continues it; zero or more
 * @param patience how long a rule usually waits before its alert fires: that much earlier, it is estimated, things began;
 *     zero or more
 * @since 0.1.0
 */
public record IncidentPolicy(ResponsePromise promise, Duration flappingGap, Duration patience) {
    /** 60 minutes to answer; five minutes of calm end an incident; rules wait for 15 seconds, as those that page do here. */
    public static final IncidentPolicy DEFAULT =
            new IncidentPolicy(ResponsePromise.OF_PACTODO, Duration.ofMinutes(5), Duration.ofSeconds(15));

    /** @throws IllegalArgumentException when a time is negative */
    public IncidentPolicy {
        if (flappingGap.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("No time of a policy is negative, but here they are " + flappingGap
                    + " of flapping and " + patience + " of patience.");
        }
    }
}
