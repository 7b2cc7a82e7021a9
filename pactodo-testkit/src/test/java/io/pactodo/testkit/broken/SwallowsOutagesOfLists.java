package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskList;
import java.util.Optional;

/** Breaks rule 10: what cannot be read is said not to be there. */
final class SwallowsOutagesOfLists extends SpoiledLists {
    SwallowsOutagesOfLists(ListRepository sound) {
        super(sound);
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        try {
            return sound.find(key);
        } catch (StorageException outage) {
            return Optional.empty();
        }
    }
}
