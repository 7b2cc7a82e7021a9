package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Breaks rule 11: it remembers how many tasks were on the pages before, and leaves out as many, whichever they are now. */
final class PagesByOffset extends Spoiled {
    private final Map<TaskQuery, Integer> offsets = new HashMap<>();

    @Override
    public synchronized List<TaskPage> list(List<TaskQuery> queries) {
        return queries.stream().map(this::page).toList();
    }

    private TaskPage page(TaskQuery query) {
        Integer offset = query.after().isEmpty() ? Integer.valueOf(0) : offsets.get(query);
        if (offset == null) {
            return sound.list(query);
        }
        TaskPage all = all(beginning(query));
        int from = Math.min(offset, all.items().size());
        int to = Math.min(from + query.limit(), all.items().size());
        List<Task> items = all.items().subList(from, to);
        if (to == all.items().size()) {
            return new TaskPage(items, Optional.empty(), all.revision());
        }
        TaskPosition next = query.sort().positionOf(items.get(items.size() - 1));
        offsets.put(query.withAfter(next), to);
        return new TaskPage(items, Optional.of(next), all.revision());
    }

    private TaskPage all(TaskQuery beginning) {
        List<Task> items = new ArrayList<>();
        TaskPage page = sound.list(beginning);
        items.addAll(page.items());
        while (page.next().isPresent()) {
            page = sound.list(beginning.withAfter(page.next().get()));
            items.addAll(page.items());
        }
        return new TaskPage(items, Optional.empty(), page.revision());
    }

    private static TaskQuery beginning(TaskQuery query) {
        return new TaskQuery(query.workspace(), query.filter(), query.sort(), Optional.empty(), TaskQuery.MOST);
    }
}
