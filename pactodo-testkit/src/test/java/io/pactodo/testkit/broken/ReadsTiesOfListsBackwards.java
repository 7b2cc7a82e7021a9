package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Breaks rule 6: lists in the same place are read from the last to the first. */
final class ReadsTiesOfListsBackwards extends SpoiledLists {
    ReadsTiesOfListsBackwards(ListRepository sound) {
        super(sound);
    }

    @Override
    public ListPage list(ListQuery query) {
        ListPage page = sound.list(query);
        List<TaskList> items = new ArrayList<>(page.items());
        items.sort(Comparator.comparing(TaskList::order).thenComparing(TaskList::id, Comparator.reverseOrder()));
        return new ListPage(items, page.next(), page.revision());
    }
}
