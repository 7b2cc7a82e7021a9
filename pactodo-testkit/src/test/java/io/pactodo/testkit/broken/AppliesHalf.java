package io.pactodo.testkit.broken;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;

/** Breaks rule 7: it says that an atomic set was withdrawn, and keeps what it had committed of it. */
final class AppliesHalf extends Spoiled {
    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        List<TaskOutcome> outcomes = super.apply(changes);
        return outcomes.stream().allMatch(TaskOutcome.Accepted.class::isInstance)
                ? outcomes
                : outcomes.stream().map(AppliesHalf::saidToBeWithdrawn).toList();
    }

    private static TaskOutcome saidToBeWithdrawn(TaskOutcome outcome) {
        return outcome instanceof TaskOutcome.Accepted accepted
                ? new TaskOutcome.Refused(
                        new TaskRefused.Withdrawn(accepted.task().key()))
                : outcome;
    }
}
