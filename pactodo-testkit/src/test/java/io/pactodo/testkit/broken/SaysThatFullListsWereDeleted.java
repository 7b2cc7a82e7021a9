package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;

/** Breaks rule 7: it says that a list with tasks in it was deleted. */
final class SaysThatFullListsWereDeleted extends SpoiledLists {
    SaysThatFullListsWereDeleted(ListRepository sound) {
        super(sound);
    }

    @Override
    public TaskList apply(ListChange change) {
        try {
            return sound.apply(change);
        } catch (ListRefused refused) {
            if (refused.reason() == ListRefused.Reason.NOT_EMPTY) {
                TaskList current = refused.current().orElseThrow();
                return change.committedAt(current.revision(), current.order());
            }
            throw refused;
        }
    }
}
