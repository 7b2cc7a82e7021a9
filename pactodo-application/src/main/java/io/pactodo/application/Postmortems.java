package io.pactodo.application;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gathers what data say of an incident. Safe for use by any number of threads.
 *
 * @since 0.1.0
 */
public final class Postmortems {
    private final IncidentRecords records;
    private final Chronicle chronicle;
    private final InstantSource clock;

    /**
     * @param records knows incidents
     * @param chronicle knows what was measured
     * @param clock what time it is
     */
    public Postmortems(IncidentRecords records, Chronicle chronicle, InstantSource clock) {
        this.records = records;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Of that incident; empty when there is none, and a gap when its log cannot be asked. */
    public Figure<Optional<Postmortem>> of(IncidentId id) {
        return records.find(id).map(found -> found.map(this::of));
    }

    /** Of the incident that was opened last. */
    public Figure<Optional<Postmortem>> ofTheLatest() {
        return records.latest().map(found -> found.map(this::of));
    }

    private Postmortem of(Incident incident) {
        Instant now = clock.instant();
        Span span = Postmortem.around(incident, now);
        return new Postmortem(incident, span, chronicle.during(span), now);
    }
}
