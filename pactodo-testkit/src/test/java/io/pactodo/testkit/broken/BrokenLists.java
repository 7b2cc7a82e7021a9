package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListRepository;
import java.util.function.UnaryOperator;

/** The broken repositories of lists, and the rule that each of them breaks. */
enum BrokenLists {
    ROUNDS_TIME_TO_MILLISECONDS(1, RoundsTimeOfLists::new),
    ADDS_A_SECOND_INBOX(2, AddsASecondInbox::new),
    TAKES_LATER_FOR_SAME(3, TakesLaterListsForSame::new),
    KNOWS_ITS_OWN_WRITES_ONLY(4, KnowsItsOwnWritesOnly::new),
    PUTS_NEW_ONES_IN_ONE_PLACE(5, PutsNewListsInOnePlace::new),
    READS_TIES_BACKWARDS(6, ReadsTiesOfListsBackwards::new),
    SAYS_THAT_FULL_LISTS_WERE_DELETED(7, SaysThatFullListsWereDeleted::new),
    LOOKS_INTO_OTHER_WORKSPACES(8, LooksIntoListsOfOtherWorkspaces::new),
    PURGES_WHAT_TASKS_ARE_IN(9, PurgesListsThatTasksAreIn::new),
    SWALLOWS_OUTAGES(10, SwallowsOutagesOfLists::new);

    private final int brokenRule;
    // A reference to a constructor does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ListRepository> breaking;

    BrokenLists(int brokenRule, UnaryOperator<ListRepository> breaking) {
        this.brokenRule = brokenRule;
        this.breaking = breaking;
    }

    int brokenRule() {
        return brokenRule;
    }

    ListRepository broken(ListRepository sound) {
        return breaking.apply(sound);
    }
}
