package io.pactodo.application;

import io.pactodo.domain.task.StorageException;
import java.util.Optional;

/**
 * Keeps how far another tool has been told of incidents. Safe for use by any number of threads.
 *
 * <p>All of them keep these rules; the published contract tests are named after their numbers.
 *
 * <ol>
 *   <li><b>The latest counts.</b> What was appended last is what comes back, equal to what was appended.
 *   <li><b>Kept.</b> When {@link #append} returns, neither the end of this process nor that of the machine's power can take it; when it
 *       throws, the step before is the latest still.
 *   <li><b>An outage is an outage.</b> When the store cannot be read or written, a call throws {@link StorageException}.
 * </ol>
 *
 * @since 0.1.0
 */
public interface FeedJournal {
    /**
     * Keeps a step.
     *
     * @param step the next one, which takes the place of the one before
     * @throws StorageException when the store cannot be written to; then the step before is the latest still
     */
    void append(FeedStep step);

    /**
     * {@return the step that was kept last; empty when there is none}
     *
     * @throws StorageException when the store cannot be read
     */
    Optional<FeedStep> latest();
}
