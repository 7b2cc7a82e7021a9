package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.util.ArrayList;
import java.util.List;

/** Breaks rule 2: when the disk is full, what was written before it was stays behind. */
final class LeavesHalfOfWhatFailed extends SpoiledIncidentJournal {
    private final List<IncidentEvent> left = new ArrayList<>();

    LeavesHalfOfWhatFailed(IncidentJournal sound) {
        super(sound);
    }

    @Override
    public synchronized void append(List<IncidentEvent> events) {
        try {
            super.append(events);
        } catch (StorageException outage) {
            left.addAll(events.subList(0, events.size() / 2));
            throw outage;
        }
    }

    @Override
    public synchronized List<IncidentEvent> read() {
        List<IncidentEvent> all = new ArrayList<>(super.read());
        all.addAll(left);
        return all;
    }
}
