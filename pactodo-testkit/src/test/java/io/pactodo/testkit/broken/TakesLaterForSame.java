package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import java.util.List;

/** Breaks rule 3: it asks whether the stored task is newer, where it has to ask whether it is another. */
final class TakesLaterForSame extends Spoiled {
    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return super.apply(changes.stream().map(this::rebasedIfLater).toList());
    }

    private TaskChange rebasedIfLater(TaskChange change) {
        if (change instanceof TaskChange.Supersede supersede) {
            return sound.find(change.key())
                    .filter(current -> isOlder(current, supersede.before()))
                    .map(current -> rebased(supersede, current))
                    .orElse(change);
        }
        return change;
    }

    private static boolean isOlder(Task current, Task before) {
        return current.revision().compareTo(before.revision()) < 0;
    }
}
