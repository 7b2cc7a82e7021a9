package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.BatchCommand;
import io.pactodo.application.CreateTask;
import io.pactodo.application.Outcome;
import io.pactodo.application.Precondition;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.testkit.SampleContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sets whose members stand in each other's way, or clear it, because their tasks are parts of each other. */
final class TreeBatchingTest {
    private final Stage stage = new Stage();
    private final Task whole = stage.created("Whole");
    private final Task part = stage.service.create(partOf(whole.id()));

    @Test
    void aTreeIsMadeByOneSet() {
        TaskId top = Stage.key(7).id();
        List<BatchCommand> commands = List.of(Stage.creating(top, "Top"), partOf(top));
        for (List<TaskOutcome> outcomes :
                List.of(stage.service.batchAtomically(commands), other().service.batch(commands))) {
            assertThat(outcomes.get(1).orThrow().content().parent()).contains(top);
        }
    }

    @Test
    void aTreeIsDeletedByOneSetFromBelow() {
        List<BatchCommand> commands =
                List.of(Stage.retitling(whole, "Nearly gone"), Stage.deleting(part), Stage.deleting(whole));
        assertThat(stage.service.batchAtomically(commands)).allMatch(TaskOutcome.Accepted.class::isInstance);
        assertThat(stage.stored(whole.key()).isDeleted()).isTrue();
        assertThat(stage.stored(whole.key()).content().title()).hasToString("Nearly gone");
    }

    @Test
    void whatAMoveClearsIsClearForTheMembersBehindIt() {
        List<BatchCommand> commands =
                List.of(moving(part, Optional.empty()), Stage.deleting(whole), Stage.retitling(part, "On its own"));
        assertThat(stage.service.batchAtomically(commands)).allMatch(TaskOutcome.Accepted.class::isInstance);
    }

    @Test
    void eachByItselfASecondChangeToATaskIsWaitedFor() {
        List<TaskOutcome> outcomes = stage.service.batch(
                List.of(Stage.retitling(part, "First"), moving(part, Optional.empty()), Stage.deleting(whole)));
        assertThat(outcomes).allMatch(TaskOutcome.Accepted.class::isInstance);
    }

    @Test
    void anAtomicSetThatTheStoreObjectsToIsRefusedAtOnceAndNotDecidedAgain() {
        Task other = stage.created("Other");
        Map<?, Long> counted = stage.countedDuring(() -> {
            List<TaskOutcome> outcomes = stage.service.batchAtomically(List.of(
                    Stage.retitling(other, "Renamed"),
                    Stage.deleting(whole),
                    moving(other, Optional.of(Stage.key(404).id()))));
            assertThat(Stage.refused(TaskRefused.HasSubtasks.class, outcomes.get(1))
                            .subtasks())
                    .isEqualTo(1);
            Stage.refused(TaskRefused.Invalid.class, outcomes.get(2));
            Stage.refused(TaskRefused.Invalid.class, outcomes.get(0));
        });
        assertThat(counted)
                .isEqualTo(Map.of(
                        counter(UseCase.UPDATE, Outcome.REFUSED), 2L, counter(UseCase.DELETE, Outcome.REFUSED), 1L));
        assertThat(stage.stored(other.key())).isEqualTo(other);
    }

    @Test
    void whatComesAgainStaysAPart() {
        Task weekly = stage.service.update(comingAgain(part));

        List<TaskOutcome> outcomes = stage.service.batch(List.of(completing(weekly)));

        assertThat(outcomes.get(0).orThrow().isDone()).isTrue();
        assertThat(stage.repository
                        .list(TaskQuery.in(Stage.WORKSPACE)
                                .withFilter(TaskFilter.ALL.withParent(new TaskFilter.Parentage.Of(whole.id()))))
                        .items())
                .hasSize(2);
    }

    @Test
    void anAtomicSetThatTakesAwayTheParentOfWhatComesAgainIsRefused() {
        Task weekly = stage.service.update(comingAgain(part));

        List<TaskOutcome> outcomes = stage.service.batchAtomically(
                List.of(completing(weekly), Stage.deleting(weekly), Stage.deleting(whole)));

        assertThat(outcomes).allSatisfy(outcome -> Stage.refused(TaskRefused.Invalid.class, outcome));
        assertThat(stage.stored(whole.key())).isEqualTo(whole);
    }

    private static UpdateTask comingAgain(Task task) {
        CalendarTime due = SampleContents.allDay("2026-03-02");
        Recurrence weekly = SampleContents.recurrence("FREQ=WEEKLY", Recurrence.Anchor.DUE);
        return new UpdateTask(
                task.key(),
                Precondition.NONE,
                current -> current.content().withDue(Optional.of(due)).withRecurrence(Optional.of(weekly)));
    }

    private static UpdateTask completing(Task task) {
        return new UpdateTask(
                task.key(), Precondition.NONE, current -> current.content().withStatus(Status.DONE));
    }

    private static Stage other() {
        return new Stage();
    }

    private static CreateTask partOf(TaskId parent) {
        return CreateTask.in(Stage.WORKSPACE, TaskContent.titled("Part").withParent(Optional.of(parent)));
    }

    private static UpdateTask moving(Task task, Optional<TaskId> parent) {
        return new UpdateTask(
                task.key(), Precondition.NONE, current -> current.content().withParent(parent));
    }
}
