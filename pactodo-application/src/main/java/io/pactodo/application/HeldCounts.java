package io.pactodo.application;

import java.util.ArrayList;
import java.util.List;

/** What was counted of work that is not committed yet, held back until it is known what became of that. */
final class HeldCounts implements UseCaseMetrics {
    private final List<Count> held = new ArrayList<>();

    private record Count(UseCase useCase, Outcome outcome, int times) {}

    @Override
    public void count(UseCase useCase, Outcome outcome, int times) {
        held.add(new Count(useCase, outcome, times));
    }

    boolean areEmpty() {
        return held.isEmpty();
    }

    /** The work begins anew: what was done of it before was withdrawn. */
    void clear() {
        held.clear();
    }

    /** The work is committed. */
    void release(Tally tally) {
        held.forEach(count -> tally.count(count.useCase(), count.outcome(), count.times()));
    }

    /**
     * Nothing of the work is left: what was done, or found to be so already, has failed in the end. What was refused was
     * refused all the same. Completions are counted beside the use cases that made them, and those have failed.
     */
    void releaseAsFailed(Tally tally) {
        for (Count count : held) {
            if (count.outcome() == Outcome.REFUSED) {
                tally.count(count.useCase(), Outcome.REFUSED, count.times());
            } else if (count.useCase() != UseCase.COMPLETE) {
                tally.count(count.useCase(), Outcome.FAILED, count.times());
            }
        }
    }
}
