package io.pactodo.testkit;

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
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Lists and tags with outages on demand: while they are broken, every call throws {@link StorageException}.
 *
 * @since 0.1.0
 */
public final class BreakableLists implements ListRepository, TagRepository {
    private final InMemoryTaskRepository whole;
    private volatile boolean broken;

    /**
     * Begins whole.
     *
     * @param whole answers while there is no outage
     */
    public BreakableLists(InMemoryTaskRepository whole) {
        this.whole = whole;
    }

    /** {@return lists and tags that cannot be reached, as at the bottom of an outage} */
    public static BreakableLists broken() {
        BreakableLists lists = new BreakableLists(new InMemoryTaskRepository());
        lists.breakDown();
        return lists;
    }

    /** Begins an outage. */
    public void breakDown() {
        broken = true;
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return reached("find a list").find(key);
    }

    @Override
    public TaskList apply(ListChange change) {
        return reached("apply a change").apply(change);
    }

    @Override
    public ListPage list(ListQuery query) {
        return reached("list lists").list(query);
    }

    @Override
    public int purgeLists(Instant deletedBefore, int most) {
        return reached("purge deleted lists").purgeLists(deletedBefore, most);
    }

    @Override
    public TagPage tags(TagQuery query) {
        return reached("list tags").tags(query);
    }

    private InMemoryTaskRepository reached(String attempt) {
        if (broken) {
            throw new StorageException("Could not " + attempt, new IOException("The store is broken on demand."));
        }
        return whole;
    }
}
