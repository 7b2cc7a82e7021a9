package io.pactodo.domain.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps tasks. It works on sets: each call takes any number of members, is one round trip and at most one transaction,
 * and answers for each member by itself. Safe for use by any number of threads, and by any number of processes on one
 * store.
 *
 * <p>Every repository keeps these rules; the published contract tests are named after their numbers.
 *
 * <ol>
 *   <li><b>Found as stored.</b> {@code find} answers with each task exactly as it was stored last, deleted ones
 *       included: text by the character, decimals by the digit, instants by the microsecond. A key without a task is
 *       absent from the answer.
 *   <li><b>Added once.</b> An {@link TaskChange.Add} under a key that has a task, be it a deleted one, is refused as
 *       {@link TaskRefused.AlreadyExists} with the task that is there.
 *   <li><b>Compare and set.</b> A {@link TaskChange.Supersede} is committed only if the stored revision is the one of
 *       its {@code before}. Otherwise it is refused as {@link TaskRefused.RevisionMismatch} with the task as it is, or
 *       as {@link TaskRefused.NotFound}. What is committed is {@link TaskChange#committedAt}, to the last field.
 *   <li><b>One counter.</b> Each committed change takes a revision greater than every revision that the workspace has
 *       handed out before. Numbers may be left out.
 *   <li><b>Visible in order.</b> Whoever has seen a workspace at revision <i>r</i> has seen every change up to
 *       <i>r</i>: none becomes visible later with a revision of <i>r</i> or less.
 *   <li><b>Each by itself.</b> {@code apply} answers for each member, in the members' sequence; a refused member
 *       changes nothing and takes nothing from its neighbours. Members for one key take effect in their sequence.
 *   <li><b>All or nothing, in so many words.</b> {@code applyAtomically} commits all members, or none: then each member
 *       is refused for its own reason, or as {@link TaskRefused.Withdrawn} if it has none.
 *   <li><b>Nothing is lost.</b> Of any number of writers that read, decide and apply, and do so again when refused, each
 *       one's change is in the end contained.
 *   <li><b>Workspaces apart.</b> Nothing that is asked of one workspace sees, changes, counts or orders anything of
 *       another. A workspace nobody has written to is empty and at {@link Revision#ZERO}.
 *   <li><b>A page is a moment.</b> The items of a {@link TaskPage} are those that {@link TaskFilter#admits} admits, in
 *       the sequence of {@link TaskSort#positions}, with the revision of the same moment. {@code next} is present just
 *       when more follow.
 *   <li><b>Paging skips nothing.</b> Following {@code next} from page to page meets every task that matched and stood
 *       still all the while exactly once, whatever was written meanwhile.
 *   <li><b>New ones go last.</b> An added task without an order gets one past every order that its workspace ever held,
 *       those of deleted tasks and of earlier members of its set included; what was refused never held one.
 *       {@link Order#next()} says what past means.
 *   <li><b>An outage is an outage.</b> When the store cannot answer, a call throws {@link StorageException}: it never
 *       answers "not found", an empty page, or a part of the set.
 *   <li><b>The feed misses nothing.</b> The items of a {@link ChangesPage} are the workspace's tasks of revisions greater
 *       than {@code since}, each as it is at the moment of the page's revision, deleted ones included, in the sequence of
 *       their revisions; {@code more} is true just when others follow. Whoever lists all tasks and follows the feed from
 *       the revision of the list's first page, each time from {@link ChangesPage#next()}, and keeps of each task what it
 *       saw at the greatest revision, has what the workspace had at that revision: whatever was written meanwhile. A page
 *       from a revision that the workspace has not reached is empty, and {@linkplain ChangesPage#isGone() gone}.
 *   <li><b>A purge is remembered.</b> {@code purge} removes tasks that were deleted before the instant, the longest deleted
 *       first, and nothing else; a restored one stays. In the same moment the workspace takes the greatest revision of
 *       those into its {@link ChangesPage#purged()}, for good: who follows the feed from below that is told that it is
 *       {@linkplain ChangesPage#isGone() gone}, and nobody misses a deletion unawares. No revision is handed out for it,
 *       or again. The key of a purged task is free.
 *   <li><b>Trees hold.</b> What {@link Surroundings#objectionTo} objects to is refused, in sight of all that was committed
 *       before and of the members before it in its set: so a task that is not deleted has a parent that is not, no task is
 *       below itself, and no tree is deeper than {@link Surroundings#MOST_LEVELS}, whatever is written at once. Comparing
 *       comes first: a member that rule 2 or 3 refuses is refused by that.
 * </ol>
 *
 * @since 0.1.0
 */
public interface TaskRepository {
    /**
     * Reads tasks, deleted ones included.
     *
     * @param keys whose and which; any number
     * @return each task that there is, by its key
     * @throws StorageException when the store cannot answer
     */
    Map<TaskKey, Task> find(Set<TaskKey> keys);

    /**
     * Commits changes, each by itself.
     *
     * @param changes any number, of any kinds and workspaces
     * @return an outcome for each, in the same sequence: the task as it was stored, or the refusal
     * @throws StorageException when the store cannot answer; then it is not known whether the set was committed
     */
    List<TaskOutcome> apply(List<TaskChange> changes);

    /**
     * Commits all changes or none.
     *
     * @param changes any number, of any kinds and workspaces
     * @return an outcome for each, in the same sequence; either all are accepted or all are refused
     * @throws StorageException when the store cannot answer; then it is not known whether the set was committed
     */
    List<TaskOutcome> applyAtomically(List<TaskChange> changes);

    /**
     * Reads pages.
     *
     * @param queries any number
     * @return a page for each, in the same sequence
     * @throws StorageException when the store cannot answer
     */
    List<TaskPage> list(List<TaskQuery> queries);

    /**
     * Reads what has changed.
     *
     * @param queries any number
     * @return a page for each, in the same sequence
     * @throws StorageException when the store cannot answer
     */
    List<ChangesPage> changes(List<ChangesQuery> queries);

    /**
     * Removes tasks that were deleted long ago, in whichever workspace. Meant for calls in the background: it waits for no
     * writer, but leaves out what one has in hand, and keeps none waiting for longer than a moment.
     *
     * @param deletedBefore only what was deleted before that
     * @param most how many at most: at least 1
     * @return how many were removed; 0 when there are none left but those that others have in hand
     * @throws StorageException when the store cannot answer
     */
    int purge(Instant deletedBefore, int most);

    /**
     * Reads one task, which may be a deleted one; see {@link #find(Set)}.
     *
     * @param key of the task
     * @return the task as it is stored; empty when there never was one, or it was purged
     */
    default Optional<Task> find(TaskKey key) {
        return Optional.ofNullable(find(Set.of(key)).get(key));
    }

    /**
     * Commits one change; see {@link #apply(List)}.
     *
     * @param change made of the task as it was read
     * @return the task as it was stored
     * @throws TaskRefused when the change was refused
     */
    default Task apply(TaskChange change) {
        return apply(List.of(change)).get(0).orThrow();
    }

    /**
     * Reads one page; see {@link #list(List)}.
     *
     * @param query which tasks, in what sequence
     * @return what is on the page, and where the next one begins
     */
    default TaskPage list(TaskQuery query) {
        return list(List.of(query)).get(0);
    }

    /**
     * Reads what has changed in one workspace; see {@link #changes(List)}.
     *
     * @param query of which workspace, and since when
     * @return the changes after that revision, the oldest first, as many as fit a page
     */
    default ChangesPage changes(ChangesQuery query) {
        return changes(List.of(query)).get(0);
    }
}
