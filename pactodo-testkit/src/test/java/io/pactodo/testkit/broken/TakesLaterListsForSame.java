package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;

/** Breaks rule 3: a change to a list that is another by now is made all the same. */
final class TakesLaterListsForSame extends SpoiledLists {
    TakesLaterListsForSame(ListRepository sound) {
        super(sound);
    }

    @Override
    public synchronized TaskList apply(ListChange change) {
        try {
            return sound.apply(change);
        } catch (ListRefused refused) {
            if (refused.reason() != ListRefused.Reason.REVISION_MISMATCH) {
                throw refused;
            }
            TaskList current = refused.current().orElseThrow();
            return sound.apply(ListChange.replace(current, change.content(), change.updatedAt()));
        }
    }
}
