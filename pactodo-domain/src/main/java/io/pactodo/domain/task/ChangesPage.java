package io.pactodo.domain.task;

import java.util.List;

/**
 * What has changed in a workspace, all of it as of one moment.
 *
 * @param since the revision that was asked from
 * @param items the latest state of each task that was changed after it, deleted ones included, in the sequence of their
 *     revisions
 * @param more whether others follow, of greater revisions
 * @param revision the workspace's revision at that moment
 */
public record ChangesPage(Revision since, List<Task> items, boolean more, Revision revision) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when more follow and there is no item that they follow
     */
    public ChangesPage {
        items = List.copyOf(items);
        if (more && items.isEmpty()) {
            throw new IllegalArgumentException("Changes follow other changes: a page without any has none behind it.");
        }
    }

    /** What to ask from next: whoever knows this page, and what it follows, has missed no change up to this revision. */
    public Revision next() {
        return more ? items.get(items.size() - 1).revision() : revision;
    }

    /**
     * Whether the workspace has never been where it was asked from. Then nothing can be said of what was changed since:
     * the revision is of another store, or of this one before an older copy took its place.
     */
    public boolean isAhead() {
        return since.compareTo(revision) > 0;
    }

    /**
     * This page, if it says anything.
     *
     * @throws TaskRefused.Invalid when it was asked from a revision that the workspace has never been at
     */
    public ChangesPage orThrow() {
        if (isAhead()) {
            throw new TaskRefused.Invalid(List.of(new Violation(
                    "since",
                    "ahead",
                    "The workspace is at revision " + revision + " and has never been at " + since
                            + ": what was changed since cannot be told. List the tasks anew, and follow the changes from"
                            + " the revision of that list.")));
        }
        return this;
    }
}
