package io.pactodo.testkit;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPosition;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a test of the lists' contract works with: a workbench, the lists beside it, and short words for the usual. */
final class ListBench {
    final Workbench tasks;
    final ListRepository lists;
    final WorkspaceId workspace;

    ListBench(Workbench tasks, ListRepository lists) {
        this.tasks = tasks;
        this.lists = lists;
        this.workspace = tasks.workspace;
    }

    ListKey newKey() {
        return newKey(workspace);
    }

    ListKey newKey(WorkspaceId owner) {
        return new ListKey(owner, new ListId(tasks.newKey().id().value()));
    }

    ListChange adding(String name) {
        return ListChange.add(newKey(), ListContent.named(name), tasks.now());
    }

    TaskList add(String name) {
        return lists.apply(adding(name));
    }

    TaskList renamed(TaskList before, String name) {
        return lists.apply(ListChange.replace(before, ListContent.named(name), tasks.now()));
    }

    TaskList deleted(TaskList before) {
        return lists.apply(ListChange.delete(before, tasks.now()));
    }

    TaskList inbox() {
        return stored(new ListKey(workspace, ListId.INBOX));
    }

    TaskList stored(ListKey key) {
        return lists.find(key).orElseThrow(() -> new AssertionError("There is no list " + key));
    }

    Task addTaskTo(TaskList list) {
        return tasks.add(TaskContent.titled("In " + list.id()).withList(list.id()));
    }

    /** Why that is refused. */
    ListRefused refusal(ListChange change) {
        try {
            throw new AssertionError("Expected a refusal, got " + lists.apply(change));
        } catch (ListRefused refused) {
            return refused;
        }
    }

    /** All lists, deleted ones as the query wants it, read in pages as large as it says. */
    List<TaskList> readAll(ListQuery query) {
        List<TaskList> items = new ArrayList<>();
        Optional<ListQuery> asked = Optional.of(query);
        while (asked.isPresent()) {
            var page = lists.list(asked.get());
            items.addAll(page.items());
            Optional<ListPosition> next = page.next();
            asked = next.map(query::withAfter);
        }
        return items;
    }

    ListQuery query(Deletion deleted) {
        return ListQuery.in(workspace).withDeleted(deleted);
    }

    TaskChange adding(TaskList list) {
        return tasks.adding(TaskContent.titled("For " + list.id()).withList(list.id()));
    }

    TaskChange moving(Task task, TaskList list) {
        return new TaskChange.Replace(task, task.content().withList(list.id()), tasks.now());
    }

    List<String> codes(TaskChange change) {
        TaskOutcome outcome = tasks.repository.apply(List.of(change)).get(0);
        return Refusals.of(TaskRefused.Invalid.class, outcome).violations().stream()
                .map(Violation::code)
                .toList();
    }
}
