package io.pactodo.testkit;

import io.pactodo.application.FeedJournal;
import io.pactodo.application.FeedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps how far another tool has been told for as long as this object is. Safe for use by any number of threads. */
public final class InMemoryFeedJournal implements FeedJournal {
    private final List<FeedStep> steps = new ArrayList<>();

    /** Begins without steps. */
    public InMemoryFeedJournal() {}

    @Override
    public synchronized void append(FeedStep step) {
        steps.add(step);
    }

    @Override
    public synchronized Optional<FeedStep> latest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
