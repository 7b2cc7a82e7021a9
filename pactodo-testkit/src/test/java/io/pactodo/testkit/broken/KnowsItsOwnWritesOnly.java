package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;

/** Breaks rule 4: its revision is that of the lists, and not of the workspace. */
final class KnowsItsOwnWritesOnly extends SpoiledLists {
    KnowsItsOwnWritesOnly(ListRepository sound) {
        super(sound);
    }

    @Override
    public ListPage list(ListQuery query) {
        ListPage page = sound.list(query);
        ListQuery all =
                ListQuery.in(query.workspace()).withDeleted(Deletion.INCLUDED).withLimit(200);
        Revision latest = sound.list(all).items().stream()
                .map(TaskList::revision)
                .max(Revision::compareTo)
                .orElse(Revision.ZERO);
        return new ListPage(page.items(), page.next(), latest);
    }
}
