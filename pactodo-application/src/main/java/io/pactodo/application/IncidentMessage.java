package io.pactodo.application;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentEvent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What is told of an event.
 *
 * @param id tells it from all others; the same however often it is told, by this process or by a later one
 * @param event what happened
 * @param incident the incident as it was when that had happened
 * @since 0.1.0
 */
public record IncidentMessage(String id, IncidentEvent event, Incident incident) {
    /** @param place of the event in its journal: 1 for the first */
    static IncidentMessage of(long place, IncidentEvent event, Incident incident) {
        String unique = place + "/" + event.incident() + "/" + event.at();
        return new IncidentMessage(
                "msg_" + UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)), event, incident);
    }
}
