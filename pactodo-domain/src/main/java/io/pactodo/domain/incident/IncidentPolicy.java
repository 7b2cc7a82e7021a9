package io.pactodo.domain.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * What is agreed on about incidents.
 *
 * @param promise how soon each is answered
 * @param flappingGap what fires again no later than that after an incident was over continues it; zero or more
 * @param patience how long a rule usually waits before its alert fires: that much earlier, it is estimated, things began;
 *     zero or more
 * @param inquiry for how long after an incident was opened it is looked up when it began; zero when nobody can be asked
 * @since 0.1.0
 */
public record IncidentPolicy(ResponsePromise promise, Duration flappingGap, Duration patience, Duration inquiry) {
    /** 60 minutes to answer; five minutes of calm end an incident; rules wait for 15 seconds, as those that page do here; nobody is asked. */
    public static final IncidentPolicy DEFAULT = new IncidentPolicy(
            ResponsePromise.OF_PACTODO, Duration.ofMinutes(5), Duration.ofSeconds(15), Duration.ZERO);

    /** @throws IllegalArgumentException when a time is negative */
    public IncidentPolicy {
        if (flappingGap.isNegative() || patience.isNegative() || inquiry.isNegative()) {
            throw new IllegalArgumentException("No time of a policy is negative, but here they are " + flappingGap
                    + " of flapping, " + patience + " of patience and " + inquiry + " of inquiry.");
        }
    }

    /**
     * {@return whether it may yet be found out when an incident began}
     *
     * @param incident in whatever state it is
     * @param now what time it is
     */
    public boolean mayBeDated(Incident incident, Instant now) {
        return incident.beginning().certainty() == Beginning.Certainty.ESTIMATED
                && now.isBefore(incident.facts().openedAt().plus(inquiry));
    }
}
