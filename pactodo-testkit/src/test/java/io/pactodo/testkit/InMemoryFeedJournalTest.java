package io.pactodo.testkit;

import io.pactodo.application.FeedJournal;

final class InMemoryFeedJournalTest implements FeedJournalContract {
    private final InMemoryFeedJournal journal = new InMemoryFeedJournal();

    @Override
    public FeedJournal journal() {
        return journal;
    }

    /** Nothing in memory outlives its process: what stands for it is the same memory. */
    @Override
    public FeedJournal reopened() {
        return journal;
    }

    @Override
    public FeedJournal unreachable() {
        journal.breakDown();
        return journal;
    }
}
