package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks rule 16: it deletes a task that others are parts of, and makes those parts of nothing without a word. */
final class LooksAtNoNeighbour extends Spoiled {
    @Override
    public synchronized List<TaskOutcome> apply(List<TaskChange> changes) {
        List<TaskOutcome> outcomes = new ArrayList<>();
        for (TaskChange change : changes) {
            if (change.leavesSubtasksBehind()) {
                releaseParts(change.key(), (TaskChange.Delete) change);
            }
            outcomes.addAll(sound.apply(List.of(change)));
        }
        return outcomes;
    }

    private void releaseParts(TaskKey whole, TaskChange.Delete deletion) {
        sound.list(TaskQuery.in(whole.workspace())
                        .withFilter(TaskFilter.ALL.withParent(new TaskFilter.Parentage.Of(whole.id()))))
                .items()
                .forEach(part -> sound.apply(released(part, deletion)));
    }

    private static TaskChange released(Task part, TaskChange.Delete deletion) {
        return new TaskChange.Replace(part, part.content().withParent(Optional.empty()), deletion.at());
    }
}
