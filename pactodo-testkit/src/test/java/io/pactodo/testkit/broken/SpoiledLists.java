package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;
import java.time.Instant;
import java.util.Optional;

/** Lists that are sound where their subclasses do not spoil them. */
abstract class SpoiledLists implements ListRepository {
    final ListRepository sound;

    SpoiledLists(ListRepository sound) {
        this.sound = sound;
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return sound.find(key);
    }

    @Override
    public TaskList apply(ListChange change) {
        return sound.apply(change);
    }

    @Override
    public ListPage list(ListQuery query) {
        return sound.list(query);
    }

    @Override
    public int purgeLists(Instant deletedBefore, int most) {
        return sound.purgeLists(deletedBefore, most);
    }
}
