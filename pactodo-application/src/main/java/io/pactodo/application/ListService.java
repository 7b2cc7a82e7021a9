package io.pactodo.application;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The use cases of lists, one list at a time. Safe for use by any number of threads.
 *
 * <p>All of them throw {@link StorageException} when the repository cannot answer. What is read is not counted here.
 *
 * @since 0.1.0
 */
public final class ListService {
    private static final int MOST_ATTEMPTS = 100;

    private final ListRepository repository;
    private final TaskIds ids;
    private final InstantSource clock;
    private final Tally tally;

    /**
     * @param repository where lists are kept
     * @param ids where the ids of new lists come from: the same as those of tasks
     * @param clock what time it is
     * @param metrics is told what was done
     */
    public ListService(ListRepository repository, TaskIds ids, InstantSource clock, UseCaseMetrics metrics) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.tally = new Tally(metrics);
    }

    /** The same use cases as a part of somebody's transaction; see {@link TaskService#within}. */
    ListService within(ListRepository transaction, UseCaseMetrics counts) {
        return new ListService(transaction, ids, clock, counts);
    }

    /**
     * Adds a list.
     *
     * @param command which, and what is in it
     * @return the list as it was stored
     * @throws ListRefused when there is one under its id
     */
    public TaskList create(CreateList command) {
        ListId id = command.id().orElseGet(() -> new ListId(ids.next().value()));
        ListKey key = new ListKey(command.workspace(), id);
        return counting(UseCase.CREATE_LIST, () -> {
            TaskList created = repository.apply(ListChange.add(key, command.content(), clock.instant()));
            tally.count(UseCase.CREATE_LIST, Outcome.SUCCEEDED, 1);
            return created;
        });
    }

    /**
     * Reads a list.
     *
     * @param key of the list
     * @return the list as it is now
     * @throws ListRefused when there is none, or it was deleted
     */
    public TaskList find(ListKey key) {
        return live(stored(key));
    }

    /**
     * Reads a page.
     *
     * @param query of which workspace, and where the page begins
     * @return what is on the page, and where the next one begins
     */
    public ListPage list(ListQuery query) {
        return repository.list(query);
    }

    /**
     * Gives a list other content. Without a precondition the last writer wins, on what the one before left.
     *
     * @param key of the list
     * @param precondition what the sender expects to change
     * @param edit makes the new content from the list as it is; may be called more than once, and throws
     *     {@link TaskRefused.Invalid} when the result would be invalid. Content without an order stays where it is
     * @return the list as it is stored now
     * @throws ListRefused when there is none, it was deleted, or is not as the precondition wants it
     */
    public TaskList update(ListKey key, Precondition precondition, Function<TaskList, ListContent> edit) {
        return amend(UseCase.UPDATE_LIST, key, (list, now) -> {
            require(precondition, live(list));
            ListContent edited = edit.apply(list).withOrderIfNone(list.order());
            return edited.equals(list.content())
                    ? Optional.empty()
                    : Optional.of(ListChange.replace(list, edited, now));
        });
    }

    /**
     * Deletes a list softly. A second time there is nothing to do, whatever the precondition says.
     *
     * @param key of the list
     * @param precondition what the sender expects to delete
     * @return the list as it is stored now
     * @throws ListRefused when there is none, tasks are in it, it is the inbox, or is not as the precondition wants it
     */
    public TaskList delete(ListKey key, Precondition precondition) {
        return amend(UseCase.DELETE_LIST, key, (list, now) -> {
            if (list.isDeleted()) {
                return Optional.empty();
            }
            require(precondition, list);
            return Optional.of(ListChange.delete(list, now));
        });
    }

    /**
     * Takes a deletion back. For one that is not deleted there is nothing to do.
     *
     * @param key of the list
     * @param precondition what the sender expects to restore
     * @return the list as it is stored now
     * @throws ListRefused when there is none, or it is not as the precondition wants it
     */
    public TaskList restore(ListKey key, Precondition precondition) {
        return amend(UseCase.RESTORE_LIST, key, (list, now) -> {
            require(precondition, list);
            return list.isDeleted() ? Optional.of(ListChange.restore(list, now)) : Optional.empty();
        });
    }

    /** Reads, decides, compares and sets, and once more when somebody was faster. */
    private TaskList amend(UseCase useCase, ListKey key, BiFunction<TaskList, Instant, Optional<ListChange>> decision) {
        return counting(useCase, () -> {
            for (int attempts = 1; ; attempts++) {
                TaskList before = stored(key);
                Optional<ListChange> change = decision.apply(before, clock.instant());
                if (change.isEmpty()) {
                    tally.count(useCase, Outcome.UNCHANGED, 1);
                    return before;
                }
                try {
                    TaskList after = repository.apply(change.get());
                    tally.count(useCase, Outcome.SUCCEEDED, 1);
                    return after;
                } catch (ListRefused refused) {
                    boolean outrun = refused.reason() == ListRefused.Reason.REVISION_MISMATCH;
                    if (!outrun || attempts == MOST_ATTEMPTS) {
                        throw outrun ? ListRefused.contended(before) : refused;
                    }
                }
            }
        });
    }

    private TaskList stored(ListKey key) {
        return repository.find(key).orElseThrow(() -> ListRefused.notFound(key));
    }

    private static TaskList live(TaskList list) {
        if (list.isDeleted()) {
            throw ListRefused.deleted(list);
        }
        return list;
    }

    private static void require(Precondition precondition, TaskList current) {
        if (!precondition.holdsAt(current.revision())) {
            throw ListRefused.revisionMismatch(current);
        }
    }

    private <T> T counting(UseCase useCase, Supplier<T> work) {
        try {
            return work.get();
        } catch (ListRefused | TaskRefused refused) {
            tally.count(useCase, Outcome.REFUSED, 1);
            throw refused;
        } catch (RuntimeException failure) {
            tally.count(useCase, Outcome.FAILED, 1);
            throw failure;
        }
    }
}
