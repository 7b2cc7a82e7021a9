package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule03CompareAndSet extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 3: compare and set – a stale change is refused with the task as it is")
    default void rule03_aStaleChangeIsRefusedWithTheTaskAsItIs(Workbench bench) {
        Task read = bench.add(SampleContents.everyField());
        Task current = bench.repository.apply(bench.retitling(read, "Changed meanwhile"));

        for (TaskChange stale : List.of(bench.retitling(read, "Too late"), bench.deleting(read))) {
            assertRefusedAsStale(stale, current, bench);
        }
    }

    @Test
    @DisplayName("Rule 3: compare and set – a stale restoration is refused with the task as it is")
    default void rule03_aStaleRestorationIsRefusedWithTheTaskAsItIs(Workbench bench) {
        Task deleted = bench.addDeleted("Deleted");
        Task restored = bench.repository.apply(bench.restoring(deleted));
        assertRefusedAsStale(bench.restoring(deleted), restored, bench);

        Task deletedAgain = bench.repository.apply(bench.deleting(restored));
        assertRefusedAsStale(bench.restoring(deleted), deletedAgain, bench);
    }

    @Test
    @DisplayName("Rule 3: compare and set – a deletion makes what was read before it stale")
    default void rule03_aDeletionMakesWhatWasReadBeforeItStale(Workbench bench) {
        Task read = bench.add("Read");
        Task deleted = bench.repository.apply(bench.deleting(read));

        assertRefusedAsStale(bench.retitling(read, "Too late"), deleted, bench);
    }

    @Test
    @DisplayName("Rule 3: compare and set – a revision that was never reached is no match either")
    default void rule03_aRevisionThatWasNeverReachedIsNoMatch(Workbench bench) {
        Task current = bench.add("Current");
        Task ahead = new Task(
                current.key(),
                current.revision().plus(1),
                current.content(),
                Optional.empty(),
                current.createdAt(),
                current.updatedAt(),
                Optional.empty());

        assertRefusedAsStale(bench.retitling(ahead, "From the future"), current, bench);
    }

    @Test
    @DisplayName("Rule 3: compare and set – a change to a task that is not there is refused as not found")
    default void rule03_aChangeToATaskThatIsNotThereIsRefusedAsNotFound(Workbench bench) {
        Task live = bench.unstored();
        Task deleted = bench.deleting(live).committedAt(live.revision().plus(1));

        for (TaskChange change :
                List.of(bench.retitling(live, "Nowhere"), bench.deleting(live), bench.restoring(deleted))) {
            TaskOutcome outcome = bench.repository.apply(List.of(change)).get(0);

            assertThat(Refusals.of(TaskRefused.NotFound.class, outcome).key()).isEqualTo(live.key());
            assertThat(bench.repository.find(live.key())).isEmpty();
        }
    }

    @Test
    @DisplayName("Rule 3: compare and set – what is committed is what was decided, to the last field")
    default void rule03_whatIsCommittedIsWhatWasDecided(Workbench bench) {
        TaskContent sparse = TaskContent.titled("Nothing but a title");
        Task task = bench.add(SampleContents.everyField());

        task = commit(new TaskChange.Replace(task, sparse, bench.now()), bench);
        task = commit(new TaskChange.Replace(task, SampleContents.everyField(), bench.now()), bench);
        task = commit(bench.deleting(task), bench);
        task = commit(bench.restoring(task), bench);
        commit(new TaskChange.Replace(task, sparse.withOrder(Order.ORIGIN), bench.now()), bench);
    }

    @Test
    @DisplayName("Rule 3: compare and set – the instant of completion lives as long as the task is done")
    default void rule03_theInstantOfCompletionLivesAsLongAsTheTaskIsDone(Workbench bench) {
        Task task = bench.add("To be done");
        for (Status status : Stream.of(Status.DONE, Status.DONE, Status.CANCELLED, Status.DONE, Status.OPEN)
                .toList()) {
            task = commit(
                    new TaskChange.Replace(
                            task,
                            task.content()
                                    .withStatus(status)
                                    .withTitle(bench.unstored().content().title()),
                            bench.now()),
                    bench);
        }
        Task done = commit(new TaskChange.Replace(task, task.content().withStatus(Status.DONE), bench.now()), bench);
        Task deleted = commit(bench.deleting(done), bench);
        Task restored = commit(bench.restoring(deleted), bench);

        assertThat(restored.completedAt()).isPresent().isEqualTo(done.completedAt());
    }

    private static Task commit(TaskChange change, Workbench bench) {
        Task stored = bench.repository.apply(change);
        assertThat(stored).isEqualTo(change.committedAt(stored.revision()));
        assertThat(bench.stored(change.key())).isEqualTo(stored);
        return stored;
    }

    private static void assertRefusedAsStale(TaskChange stale, Task current, Workbench bench) {
        TaskOutcome outcome = bench.repository.apply(List.of(stale)).get(0);

        assertThat(Refusals.of(TaskRefused.RevisionMismatch.class, outcome).current())
                .isEqualTo(current);
        assertThat(bench.stored(current.key())).isEqualTo(current);
    }
}
