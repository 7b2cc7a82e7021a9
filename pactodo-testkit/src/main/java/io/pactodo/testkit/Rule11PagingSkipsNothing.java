package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule11PagingSkipsNothing extends RepositoryUnderTest {
    @Test
    @DisplayName(
            "Rule 11: paging skips nothing – whatever is deleted, added and moved between the pages, in every sort")
    default void rule11_whateverIsWrittenBetweenThePages(Workbench bench) {
        RandomTasks random = new RandomTasks(11_1);
        for (TaskSort sort : Census.SORTS) {
            TaskQuery query = TaskQuery.in(bench.newWorkspace()).withSort(sort).withLimit(4);
            List<Task> all = filled(query, 40, random, bench);
            List<Task> standing = all.subList(0, 20);
            List<Task> restless = new ArrayList<>(all.subList(20, 40));

            List<TaskKey> met = new ArrayList<>();
            Optional<TaskQuery> asked = Optional.of(query);
            while (asked.isPresent()) {
                TaskPage page = bench.repository.list(asked.get());
                page.items().forEach(task -> met.add(task.key()));
                stir(query, page.items(), restless, random, bench);
                asked = page.next().map(query::withAfter);
            }

            assertMetOnce(met, standing);
        }
    }

    @Test
    @DisplayName("Rule 11: paging skips nothing – the task at the end of a page may go before the next is read")
    default void rule11_theTaskAtTheEndOfAPageMayGo(Workbench bench) {
        List<Task> tasks = bench.addAll(IntStream.range(0, 9)
                .mapToObj(index -> TaskContent.titled("Task " + index))
                .toList());
        TaskQuery query = TaskQuery.in(bench.workspace).withLimit(3);

        TaskPosition next = bench.repository.list(query).next().orElseThrow();
        tasks.subList(0, 3).forEach(task -> bench.repository.apply(bench.deleting(task)));

        assertThat(bench.repository.list(query.withAfter(next)).items()).isEqualTo(tasks.subList(3, 6));
    }

    @Test
    @DisplayName("Rule 11: paging skips nothing – while others write at the same time")
    default void rule11_whileOthersWriteAtTheSameTime(Workbench bench) {
        TaskQuery query = TaskQuery.in(bench.workspace).withLimit(5);
        List<Task> standing = filled(query, 60, new RandomTasks(11_2), bench);

        List<List<TaskKey>> passes = Crowd.of(4, (index, crowd) -> {
            if (index == 0) {
                return keys(bench.readAll(query));
            }
            RandomTasks random = new RandomTasks(11_3 + index);
            for (int round = 0; round < 25; round++) {
                Task passing = bench.add(random.content());
                bench.repository.apply(bench.deleting(passing));
            }
            return keys(standing);
        });

        passes.forEach(met -> assertMetOnce(met, standing));
    }

    /** Writes all around the place where the reader is, and touches nothing that has to stand still. */
    private static void stir(
            TaskQuery query, List<Task> justRead, List<Task> restless, RandomTasks random, Workbench bench) {
        List<Task> gone = new ArrayList<>(justRead);
        gone.retainAll(restless);
        for (Task task : gone) {
            bench.repository.apply(bench.deleting(task));
            restless.remove(task);
        }
        if (!restless.isEmpty()) {
            Task moving = restless.remove(random.below(restless.size()));
            bench.repository.apply(new TaskChange.Replace(moving, random.content(), random.instant()));
        }
        filled(query, 2, random, bench);
    }

    private static List<Task> filled(TaskQuery query, int size, RandomTasks random, Workbench bench) {
        List<TaskChange> additions = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            additions.add(new TaskChange.Add(bench.newKey(query.workspace()), random.content(), random.instant()));
        }
        return bench.repository.apply(additions).stream()
                .map(TaskOutcome::orThrow)
                .toList();
    }

    private static void assertMetOnce(List<TaskKey> met, List<Task> standing) {
        List<TaskKey> expected = keys(standing);
        assertThat(met).filteredOn(expected::contains).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<TaskKey> keys(List<Task> tasks) {
        return tasks.stream().map(Task::key).toList();
    }
}
