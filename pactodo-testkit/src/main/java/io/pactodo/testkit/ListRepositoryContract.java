package io.pactodo.testkit;

import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskRepository;

/**
 * What every {@link ListRepository} promises, as tests: at least one for each of its numbered rules, each named after the
 * rule. The test of an adapter implements this interface, and inherits them all.
 *
 * <p>No test needs an empty store: each writes to workspaces that are named after itself and its class. What is purged is
 * purged in all workspaces; those tests work in days that no other is in, but for those of the tasks' own contract.
 *
 * @since 0.1.0
 */
public interface ListRepositoryContract
        extends ListRule01FoundAsStored,
                ListRule02AnInboxInEveryWorkspace,
                ListRule03CompareAndSet,
                ListRule04OneCounter,
                ListRule05NewOnesGoLast,
                ListRule06PageIsAMoment,
                ListRule07LiveTasksAreInLiveLists,
                ListRule08WorkspacesApart,
                ListRule09PurgedWhenNothingIsInIt,
                ListRule10OutageIsAnOutage {
    /** The lists that are tested. Called once for each test. */
    @Override
    ListRepository lists();

    /** The tasks that are in them: of the same store. Called once for each test, before {@link #lists()}. */
    @Override
    TaskRepository tasks();

    /** Lists of the same kind whose store is away. */
    @Override
    ListRepository unreachableLists();
}
