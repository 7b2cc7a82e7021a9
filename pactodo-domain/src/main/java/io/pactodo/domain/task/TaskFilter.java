package io.pactodo.domain.task;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param list the task is in this list
 * @param parent the task is a part of this one, or of none
 * @since 0.1.0
 */
public record TaskFilter(
        Set<Status> statuses,
        Set<Tag> tags,
        Optional<DueBound> dueFrom,
        Optional<DueBound> dueTo,
        Optional<Instant> updatedSince,
        Optional<SearchText> text,
        Deletion deleted,
        Optional<ListId> list,
        Optional<Parentage> parent) {

    /**
     * Tasks of all lists, whether they are a part of another or not.
     *
     * @param statuses one of these; any when empty
     * @param tags all of these
     * @param dueFrom due then or later
     * @param dueTo due then or earlier
     * @param updatedSince changed then or later
     * @param text found by these words
     * @param deleted whether deleted ones are meant
     */
    public TaskFilter(
            Set<Status> statuses,
            Set<Tag> tags,
            Optional<DueBound> dueFrom,
            Optional<DueBound> dueTo,
            Optional<Instant> updatedSince,
            Optional<SearchText> text,
            Deletion deleted) {
        this(statuses, tags, dueFrom, dueTo, updatedSince, text, deleted, Optional.empty(), Optional.empty());
    }

    /** What a task is to be a part of. */
    public sealed interface Parentage {
        /**
         * {@return whether content of that parent is}
         *
         * @param parent what the content is a part of, if anything
         */
        boolean admits(Optional<TaskId> parent);

        /** Of no other task: the uppermost of their trees. */
        record OfNone() implements Parentage {
            @Override
            public boolean admits(Optional<TaskId> parent) {
                return parent.isEmpty();
            }
        }

        /**
         * Directly of that task.
         *
         * @param task the parent
         */
        record Of(TaskId task) implements Parentage {
            @Override
            public boolean admits(Optional<TaskId> parent) {
                return parent.equals(Optional.of(task));
            }
        }
    }

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

    /**
     * {@return the same, of tasks that have that tag besides}
     *
     * @param tag needed beside the others
     */
    public TaskFilter withTag(Tag tag) {
        Set<Tag> all = Stream.concat(tags.stream(), Stream.of(tag)).collect(Collectors.toUnmodifiableSet());
        return new TaskFilter(statuses, all, dueFrom, dueTo, updatedSince, text, deleted, list, parent);
    }

    /**
     * {@return the same, of tasks in that list}
     *
     * @param list the one that they are in
     */
    public TaskFilter withList(ListId list) {
        return new TaskFilter(statuses, tags, dueFrom, dueTo, updatedSince, text, deleted, Optional.of(list), parent);
    }

    /**
     * {@return the same, of parts of that task or of none}
     *
     * @param parent of what they are a part
     */
    public TaskFilter withParent(Parentage parent) {
        return new TaskFilter(statuses, tags, dueFrom, dueTo, updatedSince, text, deleted, list, Optional.of(parent));
    }

    /**
     * {@return whether this task is to be listed: what every repository has to agree with}
     *
     * @param task of any workspace
     */
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
                && list.map(content.list()::equals).orElse(true)
                && parent.map(wanted -> wanted.admits(content.parent())).orElse(true)
                && (deleted == Deletion.INCLUDED || task.isDeleted() == (deleted == Deletion.ONLY));
    }
}
