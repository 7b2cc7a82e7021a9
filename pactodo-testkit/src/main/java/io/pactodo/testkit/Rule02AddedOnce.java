package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule02AddedOnce extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 2: added once – a second one under the same key is refused with the first")
    default void rule02_aSecondOneUnderTheSameKeyIsRefusedWithTheFirst(Workbench bench) {
        Task first = bench.add("First");

        assertRefusedWith(first, bench);
    }

    @Test
    @DisplayName("Rule 2: added once – a deleted task keeps its key")
    default void rule02_aDeletedTaskKeepsItsKey(Workbench bench) {
        Task deleted = bench.addDeleted("Deleted");

        assertRefusedWith(deleted, bench);
    }

    @Test
    @DisplayName("Rule 2: added once – of many who add under one key, one succeeds")
    default void rule02_ofManyWhoAddUnderOneKeyOneSucceeds(Workbench bench) {
        TaskKey key = bench.newKey();

        List<TaskOutcome> outcomes = Crowd.of(
                Crowd.WRITERS,
                (index, crowd) -> bench.repository
                        .apply(List.of(bench.adding(key, TaskContent.titled("From " + index))))
                        .get(0));

        Task stored = bench.stored(key);
        assertThat(outcomes).filteredOn(TaskOutcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).allSatisfy(outcome -> assertThat(taskIn(outcome)).isEqualTo(stored));
    }

    private static void assertRefusedWith(Task present, Workbench bench) {
        TaskOutcome outcome = bench.repository
                .apply(List.of(bench.adding(present.key(), TaskContent.titled("Second"))))
                .get(0);

        assertThat(Refusals.of(TaskRefused.AlreadyExists.class, outcome).current())
                .isEqualTo(present);
        assertThat(bench.stored(present.key())).isEqualTo(present);
    }

    private static Task taskIn(TaskOutcome outcome) {
        return outcome instanceof TaskOutcome.Accepted accepted
                ? accepted.task()
                : Refusals.of(TaskRefused.AlreadyExists.class, outcome).current();
    }
}
