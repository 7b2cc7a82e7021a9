package io.pactodo.application;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.slo.Figure;
import java.time.Instant;

/** Knows when things began, because it measured them. Safe for use by any number of threads. */
@FunctionalInterface
public interface Beginnings {
    /**
     * When that began of which the alerts of an incident tell. Waits for an answer for a bounded time.
     *
     * @return an instant that is not after the first of them fired; or why it is not known, or not known yet
     */
    Figure<Instant> of(Incident incident);
}
