package io.pactodo.testkit;

import io.pactodo.domain.task.TaskRepository;

/**
 * What every {@link TaskRepository} promises, as tests: at least one for each of its numbered rules, each named after the
 * rule. The test of an adapter implements this interface, and inherits them all:
 *
 * <pre>{@code
 * final class InMemoryTaskRepositoryTest implements TaskRepositoryContract {
 *     @Override
 *     public TaskRepository repository() {
 *         return new InMemoryTaskRepository();
 *     }
 *
 *     @Override
 *     public TaskRepository unreachable() {
 *         return BreakableTaskRepository.broken();
 *     }
 * }
 * }</pre>
 *
 * <p>No test needs an empty store: each writes to workspaces that are named after itself and its class, so that all of
 * them can share one database, once. An adapter that deviates overrides the test, and says why.
 *
 * @since 0.1.0
 */
public interface TaskRepositoryContract
        extends Rule01FoundAsStored,
                Rule02AddedOnce,
                Rule03CompareAndSet,
                Rule04OneCounter,
                Rule05VisibleInOrder,
                Rule06EachByItself,
                Rule07AllOrNothing,
                Rule08NothingIsLost,
                Rule09WorkspacesApart,
                Rule10PageIsAMoment,
                Rule11PagingSkipsNothing,
                Rule12NewOnesGoLast,
                Rule13OutageIsAnOutage,
                Rule14FeedMissesNothing,
                Rule15PurgeIsRemembered,
                Rule16TreesHold {
    /**
     * The repository that is tested. Called once for each test.
     *
     * @return a repository that nothing was written to in the workspaces {@code rule01-…} to {@code rule16-…}
     */
    @Override
    TaskRepository repository();

    /**
     * A repository of the same kind whose store is away: stopped, or at an address where nobody listens. Called once for
     * each test of rule 13. Its calls may take as long as the adapter's own time limits.
     */
    @Override
    TaskRepository unreachable();
}
