package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;

/** Breaks rule 5: each new list goes where the first one went. */
final class PutsNewListsInOnePlace extends SpoiledLists {
    PutsNewListsInOnePlace(ListRepository sound) {
        super(sound);
    }

    @Override
    public TaskList apply(ListChange change) {
        ListContent content = change.content()
                .withOrderIfNone(
                        TaskList.inbox(change.key().workspace()).order().next());
        return sound.apply(new ListChange(
                change.key(), change.expected(), content, change.createdAt(), change.updatedAt(), change.deletedAt()));
    }
}
