package io.pactodo.testkit;

import io.pactodo.application.IncidentJournal;

final class InMemoryIncidentJournalTest implements IncidentJournalContract {
    private final BreakableIncidentJournal journal = new BreakableIncidentJournal(new InMemoryIncidentJournal());

    @Override
    public IncidentJournal journal() {
        return journal;
    }

    /** Nothing in memory outlives its process: what stands for it is the same memory. */
    @Override
    public IncidentJournal reopened() {
        return journal;
    }

    @Override
    public void beginOutage() {
        journal.breakDown();
    }

    @Override
    public void endOutage() {
        journal.repair();
    }

    @Override
    public IncidentJournal unreachable() {
        return BreakableIncidentJournal.broken();
    }
}
