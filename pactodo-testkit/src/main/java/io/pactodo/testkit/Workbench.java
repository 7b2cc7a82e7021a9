package io.pactodo.testkit;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test of the contract works with: the repository, a workspace, a clock, keys, and short words for the usual. */
final class Workbench {
    final TaskRepository repository;
    final WorkspaceId workspace;
    private final String name;
    private final AtomicInteger workspaces = new AtomicInteger();
    private final SequentialTaskIds ids = new SequentialTaskIds();
    private final InstantSource clock = SteppingClock.bySeconds();

    Workbench(TaskRepository repository, String name) {
        this.repository = repository;
        this.name = name;
        this.workspace = newWorkspace();
    }

    WorkspaceId newWorkspace() {
        return new WorkspaceId((name + "-" + workspaces.incrementAndGet()).toLowerCase(Locale.ROOT));
    }

    TaskKey newKey() {
        return newKey(workspace);
    }

    TaskKey newKey(WorkspaceId owner) {
        return new TaskKey(owner, ids.next());
    }

    List<TaskKey> newKeys(int count) {
        List<TaskKey> keys = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            keys.add(newKey());
        }
        return keys;
    }

    Instant now() {
        return clock.instant();
    }

    TaskChange.Add adding(TaskKey key, TaskContent content) {
        return new TaskChange.Add(key, content, now());
    }

    TaskChange.Add adding(TaskContent content) {
        return adding(newKey(), content);
    }

    TaskChange.Add adding(String title) {
        return adding(TaskContent.titled(title));
    }

    TaskChange.Replace retitling(Task before, String title) {
        return new TaskChange.Replace(
                before, before.content().withTitle(TaskContent.titled(title).title()), now());
    }

    TaskChange.Delete deleting(Task before) {
        return new TaskChange.Delete(before, now());
    }

    TaskChange.Restore restoring(Task before) {
        return new TaskChange.Restore(before, now());
    }

    TaskChange.Add addingTo(TaskId parent) {
        return adding(TaskContent.titled("Part of " + parent).withParent(Optional.of(parent)));
    }

    TaskChange.Replace moving(Task before, TaskId parent) {
        return moving(before, Optional.of(parent));
    }

    TaskChange.Replace moving(Task before, Optional<TaskId> parent) {
        return new TaskChange.Replace(before, before.content().withParent(parent), now());
    }

    Task add(TaskContent content) {
        return repository.apply(adding(content));
    }

    Task add(String title) {
        return repository.apply(adding(title));
    }

    Task addIn(WorkspaceId owner, String title) {
        return repository.apply(adding(newKey(owner), TaskContent.titled(title)));
    }

    Task addDeleted(String title) {
        return repository.apply(deleting(add(title)));
    }

    List<Task> addAll(List<TaskContent> contents) {
        List<TaskChange> changes =
                contents.stream().<TaskChange>map(this::adding).toList();
        return repository.apply(changes).stream().map(TaskOutcome::orThrow).toList();
    }

    /** A task as it might be read, but that was never stored. */
    Task unstored() {
        return adding(SampleContents.everyField()).committedAt(Revision.ZERO.plus(1));
    }

    Task stored(TaskKey key) {
        return repository.find(key).orElseThrow(() -> new AssertionError("There is no task " + key));
    }

    /** Everything that the workspace holds, deleted tasks included, read in pages. */
    List<Task> everything() {
        return everything(workspace);
    }

    List<Task> everything(WorkspaceId owner) {
        return readAll(TaskQuery.in(owner).withFilter(including(TaskFilter.Deletion.INCLUDED)));
    }

    /** All that matches, read in pages as large as the query says. */
    List<Task> readAll(TaskQuery query) {
        List<Task> items = new ArrayList<>();
        Optional<TaskPosition> next;
        TaskQuery page = query;
        do {
            TaskPage answer = repository.list(page);
            items.addAll(answer.items());
            next = answer.next();
            page = next.map(query::withAfter).orElse(page);
        } while (next.isPresent());
        return items;
    }

    TaskPage page() {
        return repository.list(TaskQuery.in(workspace)
                .withFilter(including(TaskFilter.Deletion.INCLUDED))
                .withLimit(TaskQuery.MOST));
    }

    static TaskFilter including(TaskFilter.Deletion deleted) {
        TaskFilter all = TaskFilter.ALL;
        return new TaskFilter(
                all.statuses(), all.tags(), all.dueFrom(), all.dueTo(), all.updatedSince(), all.text(), deleted);
    }
}
