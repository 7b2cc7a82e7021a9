package io.pactodo.adapter.rest;

import io.pactodo.domain.incident.IncidentRefused;
import io.pactodo.domain.incident.ResponsePromise;
import java.net.URI;

/**
 * The one place where the refusals of incidents become problems, each of them.
 *
 * @param promise how soon somebody answers
 * @param base where the client reaches this server; ends with a slash
 */
record IncidentRefusals(ResponsePromise promise, URI base) {
    /** What to tell a client that was refused so. */
    ProblemException problem(IncidentRefused refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> plain(ProblemType.INCIDENT_NOT_FOUND, refused);
            case ALREADY_ACKNOWLEDGED -> withIncident(ProblemType.INCIDENT_ACKNOWLEDGED, refused);
            case ALREADY_OVER -> withIncident(ProblemType.INCIDENT_OVER, refused);
        };
    }

    private static ProblemException plain(ProblemType type, IncidentRefused refused) {
        return new ProblemException(type, String.valueOf(refused.getMessage()));
    }

    private ProblemException withIncident(ProblemType type, IncidentRefused refused) {
        return plain(type, refused)
                .withMember("incident", IncidentJson.of(refused.current().orElseThrow(), promise, base));
    }
}
