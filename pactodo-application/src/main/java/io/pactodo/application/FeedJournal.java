package io.pactodo.application;

import io.pactodo.domain.task.StorageException;
import java.util.Optional;

/**
 * Keeps how far another tool has been told of incidents. Safe for use by any number of threads.
 *
 * <p>The step that was appended last is what comes back, equal to what was appended. When {@link #append} returns, neither the end
 * of this process nor that of the machine's power can take it.
 */
public interface FeedJournal {
    /**
     * Keeps a step.
     *
     * @throws StorageException when the store cannot be written to; then the step before is the latest still
     */
    void append(FeedStep step);

    /**
     * The step that was kept last; empty when there is none.
     *
     * @throws StorageException when the store cannot be read
     */
    Optional<FeedStep> latest();
}
