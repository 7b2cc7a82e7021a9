package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a client has who listed a workspace once, and follows its feed from there. Not safe for use by several threads. */
final class Replica {
    private final Map<TaskKey, Task> tasks = new HashMap<>();
    private Revision position;

    /** Begins with a list, which has all there is, deleted tasks included, on one page. */
    Replica(TaskPage list) {
        assertThat(list.next()).isEmpty();
        list.items().forEach(task -> tasks.put(task.key(), task));
        this.position = list.revision();
    }

    /** Asks for what comes next, and takes it in; nothing, when that is gone. */
    ChangesPage follow(ChangesQuery query, Workbench bench) {
        ChangesPage page = bench.repository.changes(query.withSince(position));
        if (page.isGone()) {
            return page;
        }
        List<Revision> revisions = page.items().stream().map(Task::revision).toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates().allMatch(revision -> revision.compareTo(position) > 0);
        assertThat(page.next()).isGreaterThanOrEqualTo(position).isLessThanOrEqualTo(page.revision());
        page.items().forEach(task -> tasks.put(task.key(), task));
        position = page.next();
        return page;
    }

    /** Whether it has just that: the same tasks of the same titles, and the same of them deleted. */
    void assertEqualTo(List<Task> table) {
        assertThat(shown(List.copyOf(tasks.values()))).isEqualTo(shown(table));
    }

    /** Whether it has just that, but for deleted tasks, which may be purged meanwhile. */
    void assertShowsTheLiveOf(List<Task> table) {
        assertThat(shown(live(List.copyOf(tasks.values())))).isEqualTo(shown(live(table)));
    }

    private static List<Task> live(List<Task> tasks) {
        return tasks.stream().filter(task -> !task.isDeleted()).toList();
    }

    private static Map<TaskKey, String> shown(List<Task> tasks) {
        Map<TaskKey, String> shown = new HashMap<>();
        tasks.forEach(task -> shown.put(task.key(), task.content().title() + (task.isDeleted() ? ", deleted" : "")));
        return shown;
    }
}
