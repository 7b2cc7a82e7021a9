package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule07AWholeRepository extends ReceiptsUnderTest {
    @Test
    @DisplayName("Rule 7: a whole repository – the work sees what it has written, by every way of reading")
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
    @DisplayName("Rule 7: a whole repository – what is refused takes nothing back of what the work wrote before")
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

    private static TaskChange adding(Task task, ReceiptBench bench) {
        return bench.tasks.adding(task.key(), task.content());
    }
}
