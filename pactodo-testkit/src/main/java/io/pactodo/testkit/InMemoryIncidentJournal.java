package io.pactodo.testkit;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal that is kept for as long as this object is. Obviously right, and safe for use by any number of threads.
 *
 * @since 0.1.0
 */
public final class InMemoryIncidentJournal implements IncidentJournal {
    private final List<IncidentEvent> kept = new ArrayList<>();

    /** Begins without events. */
    public InMemoryIncidentJournal() {}

    @Override
    public synchronized void append(List<IncidentEvent> events) {
        kept.addAll(List.copyOf(events));
    }

    @Override
    public synchronized List<IncidentEvent> read() {
        return List.copyOf(kept);
    }
}
