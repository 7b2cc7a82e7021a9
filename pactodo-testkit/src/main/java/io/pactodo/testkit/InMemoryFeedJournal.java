package io.pactodo.testkit;

import io.pactodo.application.FeedJournal;
import io.pactodo.application.FeedStep;
import io.pactodo.domain.task.StorageException;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps how far another tool has been told for as long as this object is, but for outages on demand. Safe for use by any number of
 * threads.
 *
 * @since 0.1.0
 */
public final class InMemoryFeedJournal implements FeedJournal {
    private Optional<FeedStep> latest = Optional.empty();
    private boolean broken;

    /** Begins without steps. */
    public InMemoryFeedJournal() {}

    /** Begins an outage: it can neither be read nor written. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** Ends the outage; everything is as it was before. */
    public synchronized void repair() {
        broken = false;
    }

    @Override
    public synchronized void append(FeedStep step) {
        refuseIfBroken();
        latest = Optional.of(step);
    }

    @Override
    public synchronized Optional<FeedStep> latest() {
        refuseIfBroken();
        return latest;
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new StorageException("The journal is away", new IOException("The disk is broken on demand."));
        }
    }
}
