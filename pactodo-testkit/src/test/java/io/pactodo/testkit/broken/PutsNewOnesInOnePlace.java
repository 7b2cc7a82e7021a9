package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;

/** Breaks rule 12: it looks for the last place once for a whole set, and only among tasks that are not deleted. */
final class PutsNewOnesInOnePlace extends Spoiled {
    private static final TaskSort LAST_FIRST = new TaskSort(TaskSort.Field.ORDER, TaskSort.Direction.DESCENDING);

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return super.apply(changes.stream().map(this::placed).toList());
    }

    private TaskChange placed(TaskChange change) {
        return change instanceof TaskChange.Add add
                ? add.withOrderIfNone(last(add.key().workspace()).next())
                : change;
    }

    private Order last(WorkspaceId workspace) {
        TaskQuery query = TaskQuery.in(workspace)
                .withFilter(TaskFilter.ALL)
                .withSort(LAST_FIRST)
                .withLimit(1);
        return sound.list(query).items().stream().map(Task::order).findFirst().orElse(Order.ORIGIN);
    }
}
