package io.pactodo.domain.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the lists that tasks are in, beside a {@link TaskRepository} and on the same counters. Lists are few and seldom
 * written, so that it works on one at a time. Safe for use by any number of threads, and by any number of processes on
 * one store.
 *
 * <p>Every repository keeps these rules; the published contract tests are named after their numbers.
 *
 * <ol>
 *   <li><b>Found as stored.</b> {@code find} answers with a list exactly as it was stored last, deleted ones included.
 *   <li><b>An inbox in every workspace.</b> {@link ListId#INBOX} is found and listed in every workspace, also in one
 *       nobody has written to: as {@link TaskList#inbox} until somebody changes it.
 *   <li><b>Compare and set.</b> A change is committed only when {@link ListChange#objection} has none, in sight of all
 *       that was committed before, and of the tasks that are in the list; otherwise it is refused, and nothing changes.
 *       What is committed is {@link ListChange#committedAt}.
 *   <li><b>One counter.</b> A committed change takes a revision greater than every one that the workspace has handed out
 *       to lists and tasks before, and none becomes visible later with that revision or less.
 *   <li><b>New ones go last.</b> An added list without an order gets the one {@linkplain Order#next() past} the greatest
 *       of the workspace's lists, the inbox and deleted ones included.
 *   <li><b>A page is a moment.</b> The items of a {@link ListPage} are the lists that {@link ListQuery#admits} admits, in
 *       the sequence of {@link TaskList#position}, with the revision of the same moment. {@code next} is present just when
 *       more follow.
 *   <li><b>Live tasks are in live lists.</b> No task that is not deleted is ever in a list that is deleted or was never
 *       there, whatever is written to both at once: the {@link TaskRepository} refuses what would make it so as
 *       {@link Surroundings#objectionTo} says.
 *   <li><b>Workspaces apart.</b> Nothing that is asked of one workspace sees or changes anything of another.
 *   <li><b>Purged when nothing is in it.</b> A purge removes lists that were deleted before the instant that it is told, and
 *       that no task is in, not even a deleted one. Of those the longest deleted go first. What was purged was never there.
 *   <li><b>An outage is an outage.</b> When the store cannot answer, a call throws {@link StorageException}.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ListRepository {
    /**
     * Reads a list, which may be a deleted one.
     *
     * @param key of the list
     * @return the list as it is stored; empty when there never was one, or it was purged
     * @throws StorageException when the store cannot answer
     */
    Optional<TaskList> find(ListKey key);

    /**
     * Commits a change.
     *
     * @param change made of the list as it was read
     * @return the list as it was stored
     * @throws ListRefused when the change is refused
     * @throws StorageException when the store cannot answer; then it is not known whether the change was committed
     */
    TaskList apply(ListChange change);

    /**
     * Reads a page.
     *
     * @param query which, and where the page begins
     * @return what is on the page, and where the next one begins
     * @throws StorageException when the store cannot answer
     */
    ListPage list(ListQuery query);

    /**
     * Removes deleted lists for good. Nobody who writes waits for it for long.
     *
     * @param deletedBefore only what was deleted before that
     * @param most how many at once: at least 1
     * @return how many it removed; less than {@code most} when no others are left for now
     * @throws StorageException when the store cannot answer
     */
    int purgeLists(Instant deletedBefore, int most);
}
