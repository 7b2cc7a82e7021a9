package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Breaks rule 4: it appends the events of a set one after the other, once with somebody else's in between. */
final class LetsOthersInBetween extends SpoiledIncidentJournal {
    private final Set<Thread> writers = new HashSet<>();
    private boolean shown;
    private int sets;

    LetsOthersInBetween(IncidentJournal sound) {
        super(sound);
    }

    @Override
    public synchronized void append(List<IncidentEvent> events) {
        writers.add(Thread.currentThread());
        if (!shown && writers.size() > 1 && events.size() > 1) {
            shown = true;
            super.append(events.subList(0, 1));
            int before = sets;
            Company.await(this, () -> sets > before);
            super.append(events.subList(1, events.size()));
        } else {
            super.append(events);
        }
        sets++;
        notifyAll();
    }
}
