package io.pactodo.testkit;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.io.IOException;
import java.util.List;

/**
 * A journal with outages on demand. While it is broken, it cannot be written to; it may be unreadable, too.
 *
 * @since 0.1.0
 */
public final class BreakableIncidentJournal implements IncidentJournal {
    private final IncidentJournal whole;
    private volatile boolean broken;
    private volatile boolean unreadable;

    /**
     * Begins whole.
     *
     * @param whole keeps the events
     */
    public BreakableIncidentJournal(IncidentJournal whole) {
        this.whole = whole;
    }

    /** {@return a journal that can neither be read nor written} */
    public static BreakableIncidentJournal broken() {
        BreakableIncidentJournal journal = new BreakableIncidentJournal(new InMemoryIncidentJournal());
        journal.breakDown();
        journal.unreadable = true;
        return journal;
    }

    /** Begins an outage: the disk is full. */
    public void breakDown() {
        broken = true;
    }

    /** Ends the outage; everything is as it was before. */
    public void repair() {
        broken = false;
        unreadable = false;
    }

    @Override
    public void append(List<IncidentEvent> events) {
        refuseIf(broken, "append to the journal");
        whole.append(events);
    }

    @Override
    public List<IncidentEvent> read() {
        refuseIf(unreadable, "read the journal");
        return whole.read();
    }

    private static void refuseIf(boolean outage, String attempt) {
        if (outage) {
            throw new StorageException("Could not " + attempt, new IOException("The disk is full on demand."));
        }
    }
}
