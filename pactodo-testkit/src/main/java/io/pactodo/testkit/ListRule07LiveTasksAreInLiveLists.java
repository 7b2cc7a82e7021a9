package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule07LiveTasksAreInLiveLists extends ListsUnderTest {
    @Test
    @DisplayName("Rule 7: live tasks are in live lists – what would make it otherwise is refused")
    default void rule07_liveTasksAreInLiveLists(ListBench bench) {
        TaskList list = bench.add("List");
        Task inside = bench.addTaskTo(list);
        Task outside = bench.tasks.add("Outside");
        TaskList absent = bench.adding("Absent").committedAt(new Revision(1), order("1"));

        ListRefused full = bench.refusal(ListChange.delete(list, bench.tasks.now()));
        assertThat(full.reason()).isEqualTo(ListRefused.Reason.NOT_EMPTY);
        assertThat(full).hasMessageContaining("1 task");
        assertThat(bench.refusal(ListChange.delete(bench.inbox(), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.PERMANENT);
        assertThat(bench.codes(bench.adding(absent))).containsExactly("unknown_list");
        assertThat(bench.codes(bench.moving(outside, absent))).containsExactly("unknown_list");

        Task goneTask = bench.tasks.repository.apply(bench.tasks.deleting(inside));
        TaskList goneList = bench.deleted(list);
        assertThat(bench.codes(bench.adding(goneList))).containsExactly("deleted_list");
        assertThat(bench.codes(bench.moving(outside, goneList))).containsExactly("deleted_list");
        TaskOutcome displaced = bench.tasks
                .repository
                .apply(List.of(bench.tasks.restoring(goneTask)))
                .get(0);
        assertThat(Refusals.of(TaskRefused.Displaced.class, displaced).violations())
                .extracting(Violation::code)
                .containsExactly("deleted_list");

        TaskList back = bench.lists.apply(ListChange.restore(goneList, bench.tasks.now()));
        bench.tasks.repository.apply(bench.tasks.restoring(goneTask));
        assertThat(bench.tasks
                        .repository
                        .list(TaskQuery.in(bench.workspace).withFilter(TaskFilter.ALL.withList(back.id())))
                        .items())
                .extracting(Task::id)
                .containsExactly(goneTask.id());
        assertThat(bench.tasks
                        .repository
                        .list(TaskQuery.in(bench.workspace).withFilter(TaskFilter.ALL.withList(ListId.INBOX)))
                        .items())
                .containsExactly(outside);
    }

    @Test
    @DisplayName("Rule 7: live tasks are in live lists – a wrong list and a wrong parent are told at once")
    default void rule07_aWrongListAndAWrongParentAreToldAtOnce(ListBench bench) {
        TaskContent lost = TaskContent.titled("Lost")
                .withList(bench.newKey().id())
                .withParent(Optional.of(bench.tasks.newKey().id()));

        assertThat(bench.codes(bench.tasks.adding(lost))).containsExactly("unknown_list", "unknown_parent");
    }

    @Test
    @DisplayName("Rule 7: live tasks are in live lists – whoever deletes a list while others put tasks into it")
    default void rule07_whateverIsWrittenAtOnce(ListBench bench) {
        for (int round = 0; round < 6; round++) {
            TaskList list = bench.add("Contested");
            Crowd.of(6, (index, crowd) -> {
                if (index > 0) {
                    return bench.tasks.repository.apply(List.of(bench.adding(list)));
                }
                try {
                    return bench.deleted(list);
                } catch (ListRefused refused) {
                    return refused;
                }
            });
            List<Task> inside =
                    bench.tasks.readAll(TaskQuery.in(bench.workspace).withFilter(TaskFilter.ALL.withList(list.id())));
            assertThat(bench.stored(list.key()).isDeleted()).isEqualTo(inside.isEmpty());
        }
    }
}
