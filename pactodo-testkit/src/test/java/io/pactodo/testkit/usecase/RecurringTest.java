package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.CreateList;
import io.pactodo.application.CreateTask;
import io.pactodo.application.Outcome;
import io.pactodo.application.Precondition;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.testkit.SampleContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock stands at 1 March 2026, a Sunday. */
final class RecurringTest {
    private static final TaskContent WEEKLY = TaskContent.titled("Water the plants")
            .withDue(Optional.of(SampleContents.zoned("2026-03-27T18:00:00", "Europe/Berlin")))
            .withStart(Optional.of(SampleContents.allDay("2026-03-26")))
            .withRecurrence(Optional.of(SampleContents.recurrence("FREQ=WEEKLY", Recurrence.Anchor.DUE)));

    private final Stage stage = new Stage();

    @Test
    void theNextIsInTheSameListAndAPartOfTheSameTask() {
        TaskList garden = stage.useCases
                .lists()
                .create(new CreateList(Stage.WORKSPACE, Optional.empty(), ListContent.named("Garden")));
        Task parent = stage.created("Keep it all alive");
        Task task = created(WEEKLY.withList(garden.id()).withParent(Optional.of(parent.id())));

        stage.service.update(completing(task, Precondition.NONE));

        Task next = others(task).stream()
                .filter(other -> !other.equals(parent))
                .findFirst()
                .orElseThrow();
        assertThat(next.content().list()).isEqualTo(garden.id());
        assertThat(next.content().parent()).contains(parent.id());
    }

    @Test
    void whatIsDoneStaysDoneAndItsSeriesGoesOnWithAnotherTask() {
        Task task = created(WEEKLY);

        Task done = stage.service.update(completing(task, Precondition.NONE));

        assertThat(done.content())
                .isEqualTo(task.content().withStatus(Status.DONE).withRecurrence(Optional.empty()));
        assertThat(stage.stored(task.key())).isEqualTo(done);
        assertThat(others(task))
                .singleElement()
                .extracting(Task::content)
                .isEqualTo(task.content()
                        .withDue(Optional.of(SampleContents.zoned("2026-04-03T18:00:00", "Europe/Berlin")))
                        .withStart(Optional.of(SampleContents.allDay("2026-04-02"))));
    }

    @Test
    void tellingItASecondTimeMakesNoSecondSuccessor() {
        Task task = created(WEEKLY);
        stage.service.update(completing(task, Precondition.NONE));
        Task done = stage.stored(task.key());

        assertThat(stage.service.update(completing(task, Precondition.NONE))).isEqualTo(done);
        assertThat(stage.service.update(
                        new UpdateTask(task.key(), Precondition.NONE, current -> WEEKLY.withStatus(Status.DONE))))
                .isEqualTo(done);
        assertThat(others(task)).hasSize(1);
    }

    @Test
    void whatIsAddedAsDoneHasASuccessorToo() {
        Task done = created(WEEKLY.withStatus(Status.DONE));

        assertThat(done.content().recurrence()).isEmpty();
        assertThat(others(done))
                .singleElement()
                .satisfies(next -> assertThat(next.content().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void whatIsCancelledOrDeletedHasNone() {
        Task cancelled = created(WEEKLY);
        stage.service.update(new UpdateTask(
                cancelled.key(), Precondition.NONE, current -> current.content().withStatus(Status.CANCELLED)));
        stage.service.delete(Stage.deleting(cancelled));

        assertThat(others(cancelled)).isEmpty();
    }

    @Test
    void theLastOfASeriesHasNone() {
        Task last = created(WEEKLY.withRecurrence(
                Optional.of(SampleContents.recurrence("FREQ=DAILY;COUNT=1", Recurrence.Anchor.DUE))));

        Task done = stage.service.update(completing(last, Precondition.NONE));

        assertThat(done.content().recurrence()).isEmpty();
        assertThat(others(last)).isEmpty();
    }

    @Test
    void whatIsRefusedHasNoSuccessorEither() {
        Task task = created(WEEKLY);
        Task renamed = stage.service.update(Stage.retitling(task, "Renamed"));

        List<TaskOutcome> outcomes = stage.service.update(List.of(completing(task, Stage.at(task))));

        assertThat(Stage.refused(TaskRefused.RevisionMismatch.class, outcomes.get(0))
                        .current())
                .isEqualTo(renamed);
        assertThat(others(task)).isEmpty();
    }

    @Test
    void aFasterWriterMakesNoSecondSuccessor() {
        OutrunRepository outrun = new OutrunRepository(0);
        Stage raced = new Stage(outrun);
        Task task = raced.service.create(CreateTask.in(Stage.WORKSPACE, WEEKLY));
        outrun.race(3);

        raced.service.update(completing(task, Precondition.NONE));

        assertThat(outrun.racesLeft()).isZero();
        assertThat(raced.repository.list(TaskQuery.in(Stage.WORKSPACE)).items()).hasSize(2);
    }

    @Test
    void inASetEachSeriesGoesOnByItselfAndTheOthersAreWrittenTogether() {
        Task one = created(WEEKLY);
        Task two = created(WEEKLY);
        Task plain = stage.created("Plain");

        List<TaskOutcome> outcomes = stage.service.batch(List.of(
                completing(one, Precondition.NONE),
                completing(plain, Precondition.NONE),
                completing(two, Precondition.NONE)));

        assertThat(outcomes.stream().map(TaskOutcome::orThrow).map(Task::key))
                .containsExactly(one.key(), plain.key(), two.key());
        assertThat(others(one)).hasSize(4);
    }

    @Test
    void inAnAtomicSetTheSuccessorsAreCommittedWithItOrNotAtAll() {
        Task task = created(WEEKLY);
        Task other = stage.created("Other");

        stage.service.batchAtomically(
                List.of(completing(task, Precondition.NONE), Stage.retitling(other.key(), Stage.at(task), "Stale")));
        assertThat(others(task)).containsExactly(other);

        List<TaskOutcome> outcomes = stage.service.batchAtomically(
                List.of(completing(task, Precondition.NONE), Stage.retitling(task, "Done, and renamed")));
        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.orThrow()).isEqualTo(stage.stored(task.key())));
        assertThat(others(task)).hasSize(2);
    }

    @Test
    void itIsCountedAsOneUpdateAndOneCompletion() {
        Task task = created(WEEKLY);

        assertThat(stage.countedDuring(() -> stage.service.update(completing(task, Precondition.NONE))))
                .isEqualTo(Map.of(
                        counter(UseCase.UPDATE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.COMPLETE, Outcome.SUCCEEDED), 1L));
    }

    private Task created(TaskContent content) {
        return stage.service.create(CreateTask.in(Stage.WORKSPACE, content));
    }

    private static UpdateTask completing(Task task, Precondition precondition) {
        return new UpdateTask(
                task.key(), precondition, current -> current.content().withStatus(Status.DONE));
    }

    private List<Task> others(Task task) {
        return stage.repository.list(TaskQuery.in(Stage.WORKSPACE)).items().stream()
                .filter(candidate -> !candidate.key().equals(task.key()))
                .toList();
    }
}
