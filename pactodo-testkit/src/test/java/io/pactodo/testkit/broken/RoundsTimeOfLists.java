package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Breaks rule 1: it keeps time to the millisecond. */
final class RoundsTimeOfLists extends SpoiledLists {
    RoundsTimeOfLists(ListRepository sound) {
        super(sound);
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return sound.find(key)
                .map(list -> new TaskList(
                        list.key(),
                        list.revision(),
                        list.content(),
                        rounded(list.createdAt()),
                        rounded(list.updatedAt()),
                        list.deletedAt()));
    }

    private static Instant rounded(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
