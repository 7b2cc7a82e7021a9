package io.pactodo.testkit.broken;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import java.util.List;

/** Breaks rule 6: one refused member takes its whole set with it. */
final class PoisonsTheNeighbours extends Spoiled {
    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return super.applyAtomically(changes);
    }
}
