package io.pactodo.adapter.rest;

import io.pactodo.application.IncidentMessage;
import io.pactodo.domain.incident.ResponsePromise;
import java.net.URI;
import java.util.Locale;

/**
 * What another tool is told.
 *
 * @param type what happened, such as {@code incident.opened}
 * @param timestamp when that was entered
 * @param data the incident as it was then
 */
record IncidentMessageJson(String type, String timestamp, IncidentJson data) {
    /** @param base where this server is reached; ends with a slash */
    static IncidentMessageJson of(IncidentMessage message, ResponsePromise promise, URI base) {
        return new IncidentMessageJson(
                "incident." + message.event().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                Timestamps.of(message.event().at()),
                IncidentJson.of(message.incident(), promise, base));
    }
}
