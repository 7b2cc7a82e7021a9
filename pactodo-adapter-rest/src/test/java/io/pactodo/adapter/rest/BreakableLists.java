package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskList;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.io.IOException;
import java.util.Optional;

/** Lists and tags with outages on demand, as those of the tasks beside them. */
final class BreakableLists implements ListRepository, TagRepository {
    private final InMemoryTaskRepository whole;
    private volatile boolean broken;

    BreakableLists(InMemoryTaskRepository whole) {
        this.whole = whole;
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return reached().find(key);
    }

    @Override
    public TaskList apply(ListChange change) {
        return reached().apply(change);
    }

    @Override
    public ListPage list(ListQuery query) {
        return reached().list(query);
    }

    @Override
    public TagPage tags(TagQuery query) {
        return reached().tags(query);
    }

    private InMemoryTaskRepository reached() {
        if (broken) {
            throw new StorageException("Could not reach the lists", new IOException("The store is broken on demand."));
        }
        return whole;
    }
}
