package io.pactodo.domain.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a change finds around its task at the moment of its commit, as far as it asks: {@link TaskChange#listEntered},
 * {@link TaskChange#parentJoined} and {@link TaskChange#leavesSubtasksBehind}. Here is said, for every repository, what
 * holds of tasks together: a task that is not deleted is in a list that is not, its parent is not deleted either, no
 * task is below itself, and trees are at most {@value #MOST_LEVELS} deep.
 *
 * @param list the list that is entered
 * @param parent the parent that is joined
 * @param above how many tasks are above: the parent, its own parent, and so on
 * @param levels how many levels of tasks that are not deleted there are from this task down, itself included
 * @param circular whether this task is among those above
 * @param subtasks how many tasks that are not deleted have it for their parent
 * @since 0.1.0
 */
public record Surroundings(Presence list, Presence parent, int above, int levels, boolean circular, long subtasks) {
    /** How many levels a tree of tasks has at most, the uppermost included. */
    public static final int MOST_LEVELS = 5;

    /** Nothing in the way of any change. */
    public static final Surroundings CLEAR = new Surroundings(Presence.LIVE, Presence.LIVE, 0, 1, false, 0);

    /**
     * {@return why that change cannot be made here; empty when it can}
     *
     * @param change made of the task as it was read
     */
    public Optional<TaskRefused> objectionTo(TaskChange change) {
        if (change instanceof TaskChange.Delete delete) {
            return subtasks > 0
                    ? Optional.of(new TaskRefused.HasSubtasks(delete.before(), subtasks))
                    : Optional.empty();
        }
        List<Violation> violations = new ArrayList<>();
        String orAnother = change instanceof TaskChange.Restore ? "." : ", or name another.";
        change.listEntered().flatMap(named -> objectionToList(named, orAnother)).ifPresent(violations::add);
        change.parentJoined()
                .flatMap(named -> objectionToParent(named, orAnother))
                .ifPresent(violations::add);
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                change instanceof TaskChange.Restore restore
                        ? new TaskRefused.Displaced(restore.before(), violations)
                        : new TaskRefused.Invalid(violations));
    }

    private Optional<Violation> objectionToList(ListId named, String orAnother) {
        return switch (list) {
            case LIVE -> Optional.empty();
            case DELETED ->
                violation(
                        "list_id", "deleted_list", "The list " + named + " was deleted: restore it first" + orAnother);
            case ABSENT ->
                violation(
                        "list_id",
                        "unknown_list",
                        "There is no list " + named + ": name one that is there, or none for the inbox.");
        };
    }

    private Optional<Violation> objectionToParent(TaskId named, String orAnother) {
        return switch (parent) {
            case LIVE -> objectionToHeight(named);
            case DELETED ->
                violation(
                        "parent_id",
                        "deleted_parent",
                        "The parent " + named + " was deleted: restore it first" + orAnother);
            case ABSENT ->
                violation(
                        "parent_id",
                        "unknown_parent",
                        "There is no task " + named + " to be the parent: name one that is there, or none.");
        };
    }

    private Optional<Violation> objectionToHeight(TaskId named) {
        if (circular) {
            return violation(
                    "parent_id",
                    "circular",
                    "The task " + named + " is this task or below it, so it cannot be above it: name another parent.");
        }
        return above + levels > MOST_LEVELS
                ? violation(
                        "parent_id",
                        "too_deep",
                        "Tasks are at most " + MOST_LEVELS + " levels deep; below " + named + " this would be "
                                + (above + levels) + ": name a parent further up.")
                : Optional.empty();
    }

    private static Optional<Violation> violation(String field, String code, String detail) {
        return Optional.of(new Violation(field, code, detail));
    }
}
