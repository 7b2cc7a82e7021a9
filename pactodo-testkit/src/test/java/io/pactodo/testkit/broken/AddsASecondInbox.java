package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;

/** Breaks rule 2: an inbox can be added, though it is there. */
final class AddsASecondInbox extends SpoiledLists {
    AddsASecondInbox(ListRepository sound) {
        super(sound);
    }

    @Override
    public TaskList apply(ListChange change) {
        return change.expected().isEmpty() && change.key().id().isInbox()
                ? sound.apply(ListChange.replace(
                        sound.find(change.key()).orElseThrow(), change.content(), change.updatedAt()))
                : sound.apply(change);
    }
}
