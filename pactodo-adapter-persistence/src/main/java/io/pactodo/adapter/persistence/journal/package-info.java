/**
 * The incident journal in a file, which needs no database: it has to be written while that is away.
 *
 * <p>A line of the file is a record: what was appended together. It has a checksum that goes on from the record before, so
 * that what is changed, lost, doubled or moved is noticed. A record counts once its line was forced to the disk as a whole;
 * whatever a process that was killed or a disk that was full left of another is cut off, and kept beside the file.
 *
 * <p>{@link io.pactodo.adapter.persistence.journal.FileIncidentJournal} is all that is shown. Why it is so stands in
 * {@code RATIONALE.md} of this module.
 */
package io.pactodo.adapter.persistence.journal;
