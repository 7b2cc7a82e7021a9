package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import java.util.function.UnaryOperator;

/** The broken journals, and the rule that each of them breaks. */
enum BrokenIncidentJournals {
    KEEPS_FIRST_LINES(1, KeepsFirstLines::new, UnaryOperator.identity()),
    LEAVES_HALF_OF_WHAT_FAILED(2, LeavesHalfOfWhatFailed::new, UnaryOperator.identity()),
    WRITES_THE_LAST_ONE_LATER(3, UnaryOperator.identity(), WritesTheLastOneLater::new),
    LETS_OTHERS_IN_BETWEEN(4, LetsOthersInBetween::new, UnaryOperator.identity()),
    TAKES_THE_UNREADABLE_FOR_EMPTY(5, TakesTheUnreadableForEmpty::new, UnaryOperator.identity());

    private final int brokenRule;
    // A function without a state does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<IncidentJournal> spoiling;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<IncidentJournal> spoilingLater;

    BrokenIncidentJournals(
            int brokenRule, UnaryOperator<IncidentJournal> spoiling, UnaryOperator<IncidentJournal> spoilingLater) {
        this.brokenRule = brokenRule;
        this.spoiling = spoiling;
        this.spoilingLater = spoilingLater;
    }

    int brokenRule() {
        return brokenRule;
    }

    IncidentJournal over(IncidentJournal sound) {
        return spoiling.apply(sound);
    }

    /** What somebody finds who opens that journal later. */
    IncidentJournal later(IncidentJournal journal) {
        return spoilingLater.apply(journal);
    }
}
