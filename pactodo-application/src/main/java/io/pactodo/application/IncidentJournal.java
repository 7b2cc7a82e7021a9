package io.pactodo.application;

import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.util.List;

/**
 * Keeps what happened to incidents, in its sequence. Nothing in it is ever changed. Safe for use by any number of threads.
 *
 * <p>All journals keep these rules; the published contract tests are named after their numbers.
 *
 * <ol>
 *   <li><b>Read as appended.</b> Events come back equal to what was appended, in the sequence in which appending them ended.
 *   <li><b>All or nothing.</b> Of events that are appended together, all are kept or none. When {@link #append} throws, none
 *       is, and later ones can be appended all the same once the store can be written to again.
 *   <li><b>Kept.</b> When {@link #append} returns, the events are where neither the end of this process nor that of the
 *       machine's power can take them.
 *   <li><b>Not torn apart.</b> Between events that are appended together, there are no others, however many threads append.
 *   <li><b>An outage is an outage.</b> When the store cannot be read or written, a call throws {@link StorageException}:
 *       never are there fewer events than were kept.
 * </ol>
 *
 * @since 0.1.0
 */
public interface IncidentJournal {
    /**
     * Keeps events, behind all that there are.
     *
     * @param events at least one
     * @throws StorageException when the store cannot be written to; then none of them is kept
     */
    void append(List<IncidentEvent> events);

    /**
     * {@return all events that were kept, in the sequence in which they were kept}
     *
     * @throws StorageException when the store cannot be read
     */
    List<IncidentEvent> read();
}
