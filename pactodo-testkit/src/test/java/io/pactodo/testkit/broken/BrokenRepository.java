package io.pactodo.testkit.broken;

import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.BreakableTaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.util.function.Supplier;

/** The broken repositories, and the rule that each of them breaks. */
enum BrokenRepository {
    ROUNDS_TIME_TO_MILLISECONDS(1, RoundsTimeToMilliseconds::new),
    FORGETS_THE_DELETED(2, ForgetsTheDeleted::new),
    TAKES_LATER_FOR_SAME(3, TakesLaterForSame::new),
    COUNTS_SETS_NOT_MEMBERS(4, CountsSetsNotMembers::new),
    NUMBERS_BEFORE_IT_COMMITS(5, NumbersBeforeItCommits::new),
    POISONS_THE_NEIGHBOURS(6, PoisonsTheNeighbours::new),
    APPLIES_HALF(7, AppliesHalf::new),
    LOSES_UPDATES(8, LosesUpdates::new),
    LOOKS_INTO_OTHER_WORKSPACES(9, LooksIntoOtherWorkspaces::new),
    READS_TIES_BACKWARDS(10, ReadsTiesBackwards::new),
    PAGES_BY_OFFSET(11, PagesByOffset::new),
    PUTS_NEW_ONES_IN_ONE_PLACE(12, PutsNewOnesInOnePlace::new),
    SWALLOWS_OUTAGES(13, () -> new SwallowsOutages(new InMemoryTaskRepository())) {
        @Override
        TaskRepository unreachable() {
            return new SwallowsOutages(super.unreachable());
        }
    },
    FEEDS_WHAT_IS_NUMBERED(14, FeedsWhatIsNumbered::new),
    PURGES_IN_SILENCE(15, PurgesInSilence::new),
    LOOKS_AT_NO_NEIGHBOUR(16, LooksAtNoNeighbour::new);

    private final int brokenRule;
    // A reference to a constructor does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<TaskRepository> repository;

    BrokenRepository(int brokenRule, Supplier<TaskRepository> repository) {
        this.brokenRule = brokenRule;
        this.repository = repository;
    }

    int brokenRule() {
        return brokenRule;
    }

    TaskRepository repository() {
        return repository.get();
    }

    TaskRepository unreachable() {
        return BreakableTaskRepository.broken();
    }
}
