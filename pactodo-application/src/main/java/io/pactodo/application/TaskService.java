package io.pactodo.application;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The use cases of tasks. Each takes a set and answers for each member, in the members' sequence; each has a convenience
 * for a set of one, which throws what the set answers. Safe for use by any number of threads.
 *
 * <p>All of them throw {@link StorageException} when the repository cannot answer.
 *
 * @since 0.1.0
 */
public final class TaskService {
    private final TaskRepository repository;
    private final TaskIds ids;
    private final InstantSource clock;
    private final Tally tally;

    /**
     * @param repository where tasks are kept
     * @param ids where the ids of new tasks come from
     * @param clock what time it is
     * @param metrics is told what was done
     */
    public TaskService(TaskRepository repository, TaskIds ids, InstantSource clock, UseCaseMetrics metrics) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.tally = new Tally(metrics);
    }

    /**
     * The same use cases as a part of somebody's transaction.
     *
     * @param transaction reads and writes within it
     * @param counts is told what was done, which is not committed yet
     */
    TaskService within(TaskRepository transaction, UseCaseMetrics counts) {
        return new TaskService(transaction, ids, clock, counts);
    }

    /**
     * Adds tasks.
     *
     * @param commands what is wanted; the outcomes have their sequence
     * @return each task as it was stored, or why it was refused: {@link TaskRefused.AlreadyExists}
     */
    public List<TaskOutcome> create(List<CreateTask> commands) {
        return batch(commands);
    }

    /**
     * Adds a task; see {@link #create(List)}.
     *
     * @param command what is wanted
     * @return the task as it was stored
     */
    public Task create(CreateTask command) {
        return create(List.of(command)).get(0).orThrow();
    }

    /**
     * Reads tasks.
     *
     * @param keys of the tasks, of any workspaces
     * @return each task by its key, or why there is none: {@link TaskRefused.NotFound}, {@link TaskRefused.Deleted}
     */
    public Map<TaskKey, TaskOutcome> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = counting(UseCase.FIND, keys.size(), () -> repository.find(keys));
        Map<TaskKey, TaskOutcome> outcomes = Lookup.outcomes(keys, found);
        tally.found(outcomes.values());
        return outcomes;
    }

    /**
     * Reads a task; see {@link #find(Set)}.
     *
     * @param key of the task
     * @return the task as it is now
     */
    public Task find(TaskKey key) {
        return find(Set.of(key)).values().iterator().next().orThrow();
    }

    /**
     * Reads a page for each query, in the same sequence.
     *
     * @param queries of any workspaces
     * @return the pages, one for each query
     */
    public List<TaskPage> list(List<TaskQuery> queries) {
        List<TaskPage> pages = counting(UseCase.LIST, queries.size(), () -> repository.list(queries));
        tally.count(UseCase.LIST, Outcome.SUCCEEDED, pages.size());
        return pages;
    }

    /**
     * Reads a page; see {@link #list(List)}.
     *
     * @param query which tasks, in what sequence
     * @return what is on the page, and where the next one begins
     */
    public TaskPage list(TaskQuery query) {
        return list(List.of(query)).get(0);
    }

    /**
     * Reads what has changed, for each query, in the same sequence.
     *
     * @param queries of any workspaces
     * @return each page; one that {@linkplain ChangesPage#isGone() is gone} is counted as refused
     */
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        List<ChangesPage> pages = counting(UseCase.LIST, queries.size(), () -> repository.changes(queries));
        tally.followed(pages);
        return pages;
    }

    /**
     * Reads what has changed in one workspace; see {@link #changes(List)}.
     *
     * @param query of which workspace, and since when
     * @return the changes after that revision, the oldest first, as many as fit a page
     * @throws TaskRefused.PositionGone when the workspace has never been at the revision that is asked from, or a task
     *     that was deleted since is kept no longer
     */
    public ChangesPage changes(ChangesQuery query) {
        return changes(List.of(query)).get(0).orThrow();
    }

    /**
     * Gives tasks other content. Without a precondition the last writer wins, on what the one before left.
     *
     * @param commands what is wanted; the outcomes have their sequence
     * @return each task as it is stored now, or why it was refused: {@link TaskRefused.NotFound},
     *     {@link TaskRefused.Deleted}, {@link TaskRefused.RevisionMismatch}, {@link TaskRefused.Invalid},
     *     {@link TaskRefused.Contended}
     */
    public List<TaskOutcome> update(List<UpdateTask> commands) {
        return batch(commands);
    }

    /**
     * Gives a task other content; see {@link #update(List)}.
     *
     * @param command what is wanted
     * @return the task as it is stored now
     */
    public Task update(UpdateTask command) {
        return update(List.of(command)).get(0).orThrow();
    }

    /**
     * Deletes tasks softly.
     *
     * @param commands what is wanted; the outcomes have their sequence
     * @return each task as it is stored now, or why it was refused: {@link TaskRefused.NotFound},
     *     {@link TaskRefused.RevisionMismatch}, {@link TaskRefused.Contended}
     */
    public List<TaskOutcome> delete(List<DeleteTask> commands) {
        return batch(commands);
    }

    /**
     * Deletes a task softly; see {@link #delete(List)}.
     *
     * @param command what is wanted
     * @return the task as it is stored now
     */
    public Task delete(DeleteTask command) {
        return delete(List.of(command)).get(0).orThrow();
    }

    /**
     * Takes deletions back.
     *
     * @param commands what is wanted; the outcomes have their sequence
     * @return each task as it is stored now, or why it was refused: {@link TaskRefused.NotFound},
     *     {@link TaskRefused.RevisionMismatch}, {@link TaskRefused.Contended}
     */
    public List<TaskOutcome> restore(List<RestoreTask> commands) {
        return batch(commands);
    }

    /**
     * Takes a deletion back; see {@link #restore(List)}.
     *
     * @param command what is wanted
     * @return the task as it is stored now
     */
    public Task restore(RestoreTask command) {
        return restore(List.of(command)).get(0).orThrow();
    }

    /**
     * Carries out a mixed set, each member by itself. Members for one task take effect in their sequence, each on what
     * the one before left.
     *
     * @param commands what is wanted; the outcomes have their sequence
     * @return an outcome for each, as the use case of its kind gives it
     */
    public List<TaskOutcome> batch(List<? extends BatchCommand> commands) {
        return batchOf(commands).eachByItself();
    }

    /**
     * Carries out a mixed set, all of it or nothing: each member is decided on as the ones before leave its task, and
     * all
     * are committed at one instant. Preconditions are about the task as it is before the set. A task that the set
     * creates cannot be changed by a later member.
     *
     * @param commands what is wanted; the outcomes have their sequence
     * @return an outcome for each; when all are accepted, the task as the whole set leaves it. Otherwise each is
     *     refused
     *     for its own reason, or as {@link TaskRefused.Withdrawn} if it has none
     */
    public List<TaskOutcome> batchAtomically(List<? extends BatchCommand> commands) {
        return batchOf(commands).allOrNothing();
    }

    private Batch batchOf(List<? extends BatchCommand> commands) {
        return new Batch(repository, ids, clock, tally, commands);
    }

    private <T> T counting(UseCase useCase, int members, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            tally.count(useCase, Outcome.FAILED, members);
            throw failure;
        }
    }
}
