package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import java.util.List;

/** A journal that is sound where its subclasses do not spoil it. */
abstract class SpoiledIncidentJournal implements IncidentJournal {
    private final IncidentJournal sound;

    SpoiledIncidentJournal(IncidentJournal sound) {
        this.sound = sound;
    }

    @Override
    public void append(List<IncidentEvent> events) {
        sound.append(events);
    }

    @Override
    public List<IncidentEvent> read() {
        return sound.read();
    }
}
