package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import java.util.List;

/** Breaks rule 3, for whoever opens the journal later: the last set waits in memory for another. */
final class WritesTheLastOneLater extends SpoiledIncidentJournal {
    WritesTheLastOneLater(IncidentJournal sound) {
        super(sound);
    }

    @Override
    public List<IncidentEvent> read() {
        List<IncidentEvent> kept = super.read();
        return kept.subList(0, kept.size() - 1);
    }
}
