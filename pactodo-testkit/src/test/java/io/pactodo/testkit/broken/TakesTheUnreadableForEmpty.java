package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.util.List;

/** Breaks rule 5: what it cannot read is not there, it thinks. */
final class TakesTheUnreadableForEmpty extends SpoiledIncidentJournal {
    TakesTheUnreadableForEmpty(IncidentJournal sound) {
        super(sound);
    }

    @Override
    public List<IncidentEvent> read() {
        try {
            return super.read();
        } catch (StorageException outage) {
            return List.of();
        }
    }
}
