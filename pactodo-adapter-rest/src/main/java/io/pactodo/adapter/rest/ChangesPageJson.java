package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.Task;
import java.net.URI;
import java.util.List;

/**
 * What has changed as clients see it.
 *
 * @param items the latest state of each task that was changed, in the sequence of their revisions
 * @param revision how far this page goes, and what to ask from next: every change up to it is told
 * @param hasMore whether others follow by now
 */
record ChangesPageJson(List<Item> items, long revision, boolean hasMore) {
    /** One changed task. */
    sealed interface Item permits TaskJson, DeletedTaskJson {}

    /** @param base where the client reaches this server; ends with a slash */
    static ChangesPageJson of(ChangesPage page, URI base) {
        List<Item> items = page.items().stream().map(task -> item(task, base)).toList();
        return new ChangesPageJson(items, page.next().value(), page.more());
    }

    /** A changed task as clients see it: a deleted one without what it was. */
    static Item item(Task task, URI base) {
        return task.deletedAt()
                .<Item>map(at -> new DeletedTaskJson(
                        task.id().toString(), task.revision().value(), Timestamps.of(at)))
                .orElseGet(() -> TaskJson.of(task, base));
    }
}
