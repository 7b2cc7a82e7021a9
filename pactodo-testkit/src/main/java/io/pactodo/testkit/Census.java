package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A workspace whose tasks are all known, so that the right answer to any question about it is known, too. */
record Census(List<Task> tasks) {
    /** Every sort there is. */
    static final List<TaskSort> SORTS = Arrays.stream(TaskSort.Field.values())
            .flatMap(field ->
                    Arrays.stream(TaskSort.Direction.values()).map(direction -> new TaskSort(field, direction)))
            .toList();

    /** Fills the bench's workspace with that many random tasks, some of them changed or deleted since. */
    static Census taken(int size, RandomTasks random, Workbench bench) {
        List<TaskChange> additions = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            additions.add(new TaskChange.Add(bench.newKey(), random.content(), random.instant()));
        }
        List<Task> tasks = new ArrayList<>(accepted(additions, bench));
        for (int index = 0; index < size; index += 3) {
            TaskChange change = index % 2 == 0
                    ? new TaskChange.Delete(tasks.get(index), random.instant())
                    : new TaskChange.Replace(tasks.get(index), random.content(), random.instant());
            tasks.set(index, bench.repository.apply(change));
        }
        return new Census(tasks);
    }

    /** Asks, and compares the answer with the right one: the keys, what follows, and the revision. */
    void assertAnswered(TaskQuery query, Workbench bench) {
        assertRight(query, bench.repository.list(query));
    }

    void assertRight(TaskQuery query, TaskPage page) {
        List<Task> following = following(query);
        List<Task> expected = following.subList(0, Math.min(query.limit(), following.size()));
        Optional<TaskPosition> next = expected.size() == following.size()
                ? Optional.empty()
                : Optional.of(query.sort().positionOf(expected.get(expected.size() - 1)));

        assertThat(keys(page.items())).as(query.toString()).isEqualTo(keys(expected));
        assertThat(page.next()).as(query.toString()).isEqualTo(next);
    }

    int matching(TaskQuery query) {
        return following(query).size();
    }

    private List<Task> following(TaskQuery query) {
        Comparator<TaskPosition> sequence = query.sort().positions();
        return tasks.stream()
                .filter(query.filter()::admits)
                .filter(task -> query.after().isEmpty()
                        || sequence.compare(
                                        query.sort().positionOf(task),
                                        query.after().get())
                                > 0)
                .sorted(Comparator.comparing(query.sort()::positionOf, sequence))
                .toList();
    }

    private static List<Task> accepted(List<TaskChange> changes, Workbench bench) {
        return bench.repository.apply(changes).stream()
                .map(TaskOutcome::orThrow)
                .toList();
    }

    private static List<TaskKey> keys(List<Task> tasks) {
        return tasks.stream().map(Task::key).toList();
    }
}
