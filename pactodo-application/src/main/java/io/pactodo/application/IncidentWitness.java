package io.pactodo.application;

import io.pactodo.domain.incident.IncidentEvent;
import java.util.List;

/** Learns of everything that happens to incidents, from the first event of the journal on. */
@FunctionalInterface
public interface IncidentWitness {
    /**
     * Is told of events that are kept by now, in their sequence and once each; those that the journal had at the start first. It
     * is told by whoever changes something, who waits for it: so it only remembers.
     *
     * @param events at least one
     */
    void saw(List<IncidentEvent> events);
}
