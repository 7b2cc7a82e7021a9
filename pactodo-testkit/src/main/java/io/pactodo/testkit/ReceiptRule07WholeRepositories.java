package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagCount;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule07WholeRepositories extends ReceiptsUnderTest {
    @Test
    @DisplayName("Rule 7: whole repositories – the work sees what it has written, by every way of reading")
    default void rule07_theWorkSeesWhatItHasWritten(ReceiptBench bench) {
        bench.once(bench.request("the key"), repository -> {
            Task added = repository.apply(bench.tasks.adding("Added"));
            Task renamed = repository.apply(bench.tasks.retitling(added, "Renamed"));

            assertThat(repository.find(added.key())).contains(renamed);
            assertThat(repository.list(TaskQuery.in(bench.tasks.workspace)).items())
                    .containsExactly(renamed);
            assertThat(repository
                            .changes(ChangesQuery.in(bench.tasks.workspace, Revision.ZERO))
                            .items())
                    .containsExactly(renamed);
            return ReceiptBench.answer("done");
        });

        bench.assertTasks("Renamed");
    }

    @Test
    @DisplayName("Rule 7: whole repositories – what is refused takes nothing back of what the work wrote before")
    default void rule07_whatIsRefusedTakesNothingBack(ReceiptBench bench) {
        Task task = bench.tasks.add("There");
        KeyedRequest request = bench.request("the key");

        bench.once(request, repository -> {
            bench.adding(request, "Before", repository);
            List<TaskOutcome> together =
                    repository.applyAtomically(List.of(bench.tasks.adding("Withdrawn"), adding(task, bench)));
            List<TaskOutcome> each = repository.apply(List.of(bench.tasks.adding("Between"), adding(task, bench)));
            bench.adding(request, "After", repository);

            Refusals.of(TaskRefused.Withdrawn.class, together.get(0));
            assertThat(Refusals.of(TaskRefused.AlreadyExists.class, together.get(1))
                            .current())
                    .isEqualTo(task);
            assertThat(each.get(0)).isInstanceOf(TaskOutcome.Accepted.class);
            Refusals.of(TaskRefused.AlreadyExists.class, each.get(1));
            return ReceiptBench.answer("done");
        });

        bench.assertTasks("There", "Before", "Between", "After");
    }

    @Test
    @DisplayName(
            "Rule 7: whole repositories – lists, the tasks in them and their tags are seen as the work has written them")
    default void rule07_theWorkSeesWhatItHasWrittenToLists(ReceiptBench bench) {
        WorkspaceId workspace = bench.tasks.workspace;
        bench.onceOnAll(bench.request("the key"), transaction -> {
            TaskList garden = transaction.lists().apply(bench.adding("Garden"));
            Task tree = transaction
                    .tasks()
                    .apply(bench.tasks.adding(TaskContent.titled("Tree")
                            .withList(garden.id())
                            .withTags(new Tags(List.of(new Tag("green"))))));

            assertThat(transaction.lists().find(garden.key())).contains(garden);
            assertThat(transaction.lists().list(ListQuery.in(workspace)).items())
                    .containsExactly(TaskList.inbox(workspace), garden);
            assertThat(transaction.tags().tags(TagQuery.in(workspace)).items())
                    .containsExactly(new TagCount(new Tag("green"), 1));
            assertThatThrownBy(() -> transaction.lists().apply(ListChange.delete(garden, bench.tasks.now())))
                    .isInstanceOf(ListRefused.class);
            transaction.tasks().apply(bench.tasks.deleting(tree));
            transaction.lists().apply(ListChange.delete(garden, bench.tasks.now()));
            return ReceiptBench.answer("done");
        });

        assertThat(bench.lists()).containsExactly("Inbox");
        bench.assertTasks("Tree");
    }

    private static TaskChange adding(Task task, ReceiptBench bench) {
        return bench.tasks.adding(task.key(), task.content());
    }
}
