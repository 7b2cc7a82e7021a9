package io.pactodo.domain.task;

import java.util.List;

/**
 * What has changed in a workspace, all of it as of one moment.
 *
 * @param since the revision that was asked from
 * @param items the latest state of each task that was changed after it, deleted ones included, in the sequence of their
 *     revisions; none when the page {@linkplain #isGone() is gone}
 * @param more whether others follow, of greater revisions
 * @param revision the workspace's revision at that moment
 * @param purged the greatest revision of a deleted task that is kept no longer; {@link Revision#ZERO} while all are
 * @since 0.1.0
 */
public record ChangesPage(Revision since, List<Task> items, boolean more, Revision revision, Revision purged) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when more follow and there is no item that they follow, or when there are items
     *     though nothing can be said
     */
    public ChangesPage {
        items = List.copyOf(items);
        if (more && items.isEmpty()) {
            throw new IllegalArgumentException("Changes follow other changes: a page without any has none behind it.");
        }
        if (isGone(since, revision, purged) && !items.isEmpty()) {
            throw new IllegalArgumentException("What was changed since " + since + " cannot be told in part.");
        }
    }

    /**
     * The same of a workspace that keeps all its deleted tasks.
     *
     * @param since the revision that was asked from
     * @param items what has changed, the oldest change first
     * @param more whether more has changed than is on the page
     * @param revision the one that the page goes up to
     */
    public ChangesPage(Revision since, List<Task> items, boolean more, Revision revision) {
        this(since, items, more, revision, Revision.ZERO);
    }

    /**
     * {@return what to ask from next: whoever knows this page, and what it follows, has missed no change up to this
     * revision}
     */
    public Revision next() {
        return more ? items.get(items.size() - 1).revision() : revision;
    }

    /**
     * {@return whether nothing can be said of what was changed since the revision that was asked from} Either the
     * workspace has never been there: the revision is of another store, or of this one before an older copy took its
     * place. Or a task that was deleted after it is kept no longer.
     */
    public boolean isGone() {
        return isGone(since, revision, purged);
    }

    /** Whether that can be said of a page from that revision of a workspace that is at such ones. */
    private static boolean isGone(Revision since, Revision revision, Revision purged) {
        return since.compareTo(revision) > 0 || since.compareTo(purged) < 0;
    }

    /**
     * {@return this page, if it says anything}
     *
     * @throws TaskRefused.PositionGone when it does not
     */
    public ChangesPage orThrow() {
        if (isGone()) {
            throw new TaskRefused.PositionGone(since, revision, purged);
        }
        return this;
    }
}
