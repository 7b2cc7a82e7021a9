package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule09PurgedWhenNothingIsInIt extends ListsUnderTest {
    /** What was deleted before this is purged: in days that no other test is in. */
    Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Test
    @DisplayName(
            "Rule 9: purged when nothing is in it – the longest deleted first, not what is kept, not before its time")
    default void rule09_purgedWhenNothingIsInIt(ListBench bench) {
        Instant before = LONG_AGO.minusSeconds(1_000);
        purgeAll(before, bench);
        TaskList live = bench.add("Live");
        TaskList notDue = deleted(bench.add("Not due"), before, bench);
        TaskList restored = bench.lists.apply(
                ListChange.restore(deleted(bench.add("Restored"), before.minusSeconds(9), bench), bench.tasks.now()));
        List<TaskList> due = IntStream.of(2, 3, 1)
                .mapToObj(age -> deleted(bench.add("Deleted " + age), before.minusSeconds(age), bench))
                .toList();

        assertThat(bench.lists.purgeLists(before, 2)).isEqualTo(2);
        assertThat(there(due, bench)).containsExactly(due.get(2));
        assertThat(bench.lists.purgeLists(before, 2)).isEqualTo(1);
        assertThat(bench.lists.purgeLists(before, 2)).isZero();

        assertThat(there(List.of(live, notDue, restored), bench)).containsExactly(live, notDue, restored);
        assertThat(bench.refusal(ListChange.restore(due.get(0), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.NOT_FOUND);
        assertThat(bench.lists
                        .apply(ListChange.add(due.get(0).key(), ListContent.named("Again"), bench.tasks.now()))
                        .revision())
                .isGreaterThan(restored.revision());
    }

    @Test
    @DisplayName("Rule 9: purged when nothing is in it – not even a deleted task, which could be restored")
    default void rule09_notEvenADeletedTask(ListBench bench) {
        TaskList list = bench.add("Was full");
        Task inside = bench.addTaskTo(list);
        Task gone = bench.tasks.repository.apply(new TaskChange.Delete(inside, LONG_AGO));
        TaskList deleted = deleted(list, LONG_AGO.minusSeconds(1), bench);

        purgeAll(LONG_AGO, bench);
        assertThat(bench.stored(list.key())).isEqualTo(deleted);
        TaskList back = bench.lists.apply(ListChange.restore(deleted, bench.tasks.now()));
        Task there = bench.tasks.repository.apply(bench.tasks.restoring(gone));
        assertThat(there.content().list()).isEqualTo(list.id());

        bench.tasks.repository.apply(new TaskChange.Delete(there, LONG_AGO));
        deleted(back, LONG_AGO, bench);
        while (bench.tasks.repository.find(there.key()).isPresent()) {
            assertThat(bench.tasks.repository.purge(LONG_AGO.plusNanos(1000), TaskQuery.MOST))
                    .isPositive();
        }
        purgeAll(LONG_AGO.plusNanos(1000), bench);
        assertThat(bench.lists.find(list.key())).isEmpty();
    }

    private static TaskList deleted(TaskList list, Instant at, ListBench bench) {
        return bench.lists.apply(ListChange.delete(list, at));
    }

    private static void purgeAll(Instant deletedBefore, ListBench bench) {
        int purged;
        do {
            purged = bench.lists.purgeLists(deletedBefore, TaskQuery.MOST);
        } while (purged > 0);
    }

    private static List<TaskList> there(List<TaskList> lists, ListBench bench) {
        return lists.stream()
                .flatMap(list -> bench.lists.find(list.key()).stream())
                .toList();
    }
}
