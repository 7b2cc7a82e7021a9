package io.pactodo.application;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.slo.Figure;
import java.util.Optional;

/**
 * Knows the incidents that an incident log keeps. That the log cannot be asked is a gap with its reason, a sentence for people
 * without secrets; it throws nothing then.
 *
 * @since 0.1.0
 */
public interface IncidentRecords {
    /** The incident of that number; empty when there is none. */
    Figure<Optional<Incident>> find(IncidentId id);

    /** The incident that was opened last; empty when there is none yet. */
    Figure<Optional<Incident>> latest();
}
