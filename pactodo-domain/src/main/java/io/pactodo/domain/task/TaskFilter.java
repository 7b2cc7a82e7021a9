package io.pactodo.domain.task;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks of a workspace to list: those that every one of its conditions admits.
 *
 * @param statuses the task has one of these; empty for any
 * @param tags the task has all of these; empty for any
 * @param dueFrom the task is due then or later; a task without a due time is not
 * @param dueTo the task is due then or earlier; a task without a due time is not
 * @param updatedSince the task was last written then or later
 * @param text each word of it begins a word of the title or of the notes
 * @param deleted whether deleted tasks are among them
 */
public record TaskFilter(
        Set<Status> statuses,
        Set<Tag> tags,
        Optional<DueBound> dueFrom,
        Optional<DueBound> dueTo,
        Optional<Instant> updatedSince,
        Optional<SearchText> text,
        Deletion deleted) {

    /** Whether deleted tasks are listed. */
    public enum Deletion {
        /** Only tasks that are not deleted. */
        EXCLUDED,
        /** Only tasks that are deleted. */
        ONLY,
        /** Both. */
        INCLUDED
    }

    /** Every task that is not deleted. */
    public static final TaskFilter ALL = new TaskFilter(
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Deletion.EXCLUDED);

    /** Copies the sets. */
    public TaskFilter {
        statuses = statuses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(statuses));
        tags = Set.copyOf(tags);
    }

    /** Whether this task is to be listed: what every repository has to agree with. */
    public boolean admits(Task task) {
        TaskContent content = task.content();
        return (statuses.isEmpty() || statuses.contains(content.status()))
                && content.tags().containsAll(tags)
                && dueFrom.map(bound ->
                                content.due().filter(bound::isAtOrBefore).isPresent())
                        .orElse(true)
                && dueTo.map(bound -> content.due().filter(bound::isAtOrAfter).isPresent())
                        .orElse(true)
                && updatedSince.map(since -> !task.updatedAt().isBefore(since)).orElse(true)
                && text.map(search -> search.matches(content)).orElse(true)
                && (deleted == Deletion.INCLUDED || task.isDeleted() == (deleted == Deletion.ONLY));
    }
}
