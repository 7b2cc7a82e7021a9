package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Breaks rule 10: tasks alike in what they are sorted by stand in another sequence than that of their ids. */
final class ReadsTiesBackwards extends Spoiled {
    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        List<TaskPage> pages = new ArrayList<>(super.list(queries));
        for (int index = 0; index < pages.size(); index++) {
            TaskPage page = pages.get(index);
            List<Task> items = new ArrayList<>(page.items());
            items.sort(sequence(queries.get(index).sort()));
            pages.set(index, new TaskPage(items, page.next(), page.revision()));
        }
        return pages;
    }

    private static Comparator<Task> sequence(TaskSort sort) {
        Comparator<Task> byField = Comparator.comparing(sort.field()::keyOf);
        return sort.direction() == TaskSort.Direction.ASCENDING
                ? byField.thenComparing(Task::id, Comparator.reverseOrder())
                : byField.reversed().thenComparing(Task::id);
    }
}
