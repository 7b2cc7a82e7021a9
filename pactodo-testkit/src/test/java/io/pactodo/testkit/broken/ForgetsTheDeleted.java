package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks rule 2: under the key of a deleted task it adds another. */
final class ForgetsTheDeleted extends Spoiled {
    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        List<TaskChange> left = new ArrayList<>(changes);
        left.replaceAll(this::overwritingTheDeleted);
        return super.apply(left);
    }

    private TaskChange overwritingTheDeleted(TaskChange change) {
        Optional<Task> deleted = sound.find(change.key()).filter(Task::isDeleted);
        if (change instanceof TaskChange.Add add && deleted.isPresent()) {
            Task restored = sound.apply(new TaskChange.Restore(deleted.get(), add.at()));
            return new TaskChange.Replace(restored, add.content(), add.at());
        }
        return change;
    }
}
