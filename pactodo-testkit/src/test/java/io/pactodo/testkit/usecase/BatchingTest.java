package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.BatchCommand;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Outcome;
import io.pactodo.application.Precondition;
import io.pactodo.application.RefusedCommand;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BatchingTest {
    private static final RefusedCommand UNREADABLE = new RefusedCommand(new TaskRefused.Invalid("code", "No title."));
    private static final TaskKey NOWHERE = Stage.key(404);

    private final Stage stage = new Stage();
    private final Task one = stage.created("One");
    private final Task two = stage.created("Two");

    @Test
    void eachByItselfWhatIsRefusedTakesNothingFromItsNeighbours() {
        List<TaskOutcome> outcomes = stage.service.batch(List.of(
                Stage.creating("Three"),
                Stage.retitling(one.key(), Stage.at(two), "Stale"),
                UNREADABLE,
                Stage.retitling(one, "Renamed"),
                Stage.deleting(two),
                new DeleteTask(NOWHERE, Precondition.NONE)));

        assertThat(outcomes.get(0).orThrow().content().title()).hasToString("Three");
        Stage.refused(TaskRefused.RevisionMismatch.class, outcomes.get(1));
        Stage.refused(TaskRefused.Invalid.class, outcomes.get(2));
        assertThat(outcomes.get(3).orThrow()).isEqualTo(stage.stored(one.key()));
        assertThat(outcomes.get(4).orThrow()).isEqualTo(stage.stored(two.key()));
        Stage.refused(TaskRefused.NotFound.class, outcomes.get(5));
        assertThat(stage.stored(one.key()).content().title()).hasToString("Renamed");
        assertThat(stage.stored(two.key()).isDeleted()).isTrue();
    }

    @Test
    void eachByItselfMembersForOneTaskTakeEffectInTheirSequence() {
        TaskKey key = Stage.key(7);

        List<TaskOutcome> outcomes = stage.service.batch(List.of(
                Stage.creating(key.id(), "New"),
                noting(key, "a"),
                noting(key, "b"),
                new DeleteTask(key, Precondition.NONE),
                noting(key, "c")));

        assertThat(outcomes.get(1).orThrow().content().notes()).hasToString("a");
        assertThat(outcomes.get(2).orThrow().content().notes()).hasToString("ab");
        assertThat(outcomes.get(3).orThrow().isDeleted()).isTrue();
        Stage.refused(TaskRefused.Deleted.class, outcomes.get(4));
    }

    @Test
    void anAtomicSetIsCommittedAsAWhole() {
        List<TaskOutcome> outcomes = stage.service.batchAtomically(List.of(
                Stage.creating("Three"),
                Stage.retitling(one.key(), Stage.at(one), "Renamed"),
                Stage.leavingAsIs(one),
                Stage.deleting(two)));

        assertThat(outcomes).allMatch(TaskOutcome.Accepted.class::isInstance);
        Task renamed = outcomes.get(1).orThrow();
        assertThat(renamed.content().title()).hasToString("Renamed");
        assertThat(outcomes.get(2).orThrow()).isEqualTo(renamed).isEqualTo(stage.stored(one.key()));
        assertThat(stage.stored(two.key()).isDeleted()).isTrue();
        assertThat(stage.revision()).isEqualTo(new Revision(two.revision().value() + 3));
    }

    @Test
    void ofAnAtomicSetWithARefusedMemberNothingIsCommittedAndEachSaysWhy() {
        Revision before = stage.revision();

        List<TaskOutcome> outcomes = stage.service.batchAtomically(List.of(
                Stage.creating("Three"),
                Stage.creating(two.id(), "Taken"),
                Stage.retitling(one.key(), Stage.at(two), "Stale"),
                UNREADABLE,
                Stage.deleting(two),
                Stage.retitling(NOWHERE, Precondition.NONE, "Nowhere")));

        Stage.refused(TaskRefused.Withdrawn.class, outcomes.get(0));
        Stage.refused(TaskRefused.AlreadyExists.class, outcomes.get(1));
        Stage.refused(TaskRefused.RevisionMismatch.class, outcomes.get(2));
        Stage.refused(TaskRefused.Invalid.class, outcomes.get(3));
        Stage.refused(TaskRefused.Withdrawn.class, outcomes.get(4));
        Stage.refused(TaskRefused.NotFound.class, outcomes.get(5));
        assertThat(stage.revision()).isEqualTo(before);
        assertThat(stage.stored(two.key())).isEqualTo(two);
    }

    @Test
    void membersOfAnAtomicSetForOneTaskTakeEffectInTheirSequence() {
        List<TaskOutcome> outcomes = stage.service.batchAtomically(List.of(
                noting(one.key(), "a"),
                new UpdateTask(
                        one.key(),
                        Stage.at(one),
                        current -> current.content()
                                .withNotes(new Notes(current.content().notes() + "b"))
                                .withStatus(Status.DONE)),
                Stage.deleting(one),
                Stage.deleting(one)));

        Task stored = stage.stored(one.key());
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.orThrow()).isEqualTo(stored));
        assertThat(stored.content().notes()).hasToString("ab");
        assertThat(stored.isDone()).isTrue();
        assertThat(stored.isDeleted()).isTrue();
        assertThat(stored.createdAt()).isEqualTo(one.createdAt());

        List<TaskOutcome> after =
                stage.service.batchAtomically(List.of(Stage.deleting(two), noting(two.key(), "late")));
        Stage.refused(TaskRefused.Withdrawn.class, after.get(0));
        Stage.refused(TaskRefused.Deleted.class, after.get(1));
        assertThat(stage.stored(two.key())).isEqualTo(two);
    }

    @Test
    void whatAnAtomicSetCreatesItDoesNotChangeAgain() {
        TaskKey key = Stage.key(7);

        List<TaskOutcome> outcomes = stage.service.batchAtomically(
                List.of(Stage.creating(key.id(), "New"), noting(key, "a"), Stage.creating(key.id(), "Again")));

        Stage.refused(TaskRefused.Withdrawn.class, outcomes.get(0));
        for (TaskOutcome later : outcomes.subList(1, 3)) {
            assertThat(Stage.refused(TaskRefused.Invalid.class, later)
                            .violations()
                            .get(0)
                            .code())
                    .isEqualTo("created_before");
        }
        assertThat(stage.repository.find(key)).isEmpty();
    }

    @Test
    void anAtomicSetThatIsOutrunIsDecidedAgainAsAWhole() {
        Stage racing = new Stage(new OutrunRepository(99));
        Task task = racing.created("Task");

        List<TaskOutcome> outcomes =
                racing.service.batchAtomically(List.of(Stage.creating("New"), Stage.retitling(task, "Renamed")));

        assertThat(outcomes).allMatch(TaskOutcome.Accepted.class::isInstance);
        assertThat(outcomes.get(1).orThrow().content().notes()).hasToString("x".repeat(99));
        assertThat(racing.metrics.counted(UseCase.CREATE, Outcome.SUCCEEDED)).isEqualTo(2);
        assertThat(racing.metrics.counted(UseCase.UPDATE, Outcome.SUCCEEDED)).isEqualTo(1);
    }

    @Test
    void anAtomicSetThatIsOutrunAHundredTimesGivesUp() {
        Stage racing = new Stage(new OutrunRepository(100));
        Task task = racing.created("Task");

        List<TaskOutcome> outcomes =
                racing.service.batchAtomically(List.of(Stage.creating("New"), Stage.retitling(task, "Renamed")));

        assertThat(outcomes).allSatisfy(outcome -> Stage.refused(TaskRefused.Contended.class, outcome));
        assertThat(racing.stored(task.key()).content().title()).hasToString("Task");
    }

    @Test
    void aMemberByItselfThatIsOutrunAHundredTimesGivesUpAndItsNeighbourDoesNot() {
        Stage racing = new Stage(new OutrunRepository(100));
        Task task = racing.created("Task");

        List<TaskOutcome> outcomes =
                racing.service.batch(List.of(Stage.retitling(task, "First"), Stage.retitling(task, "Second")));

        Stage.refused(TaskRefused.Contended.class, outcomes.get(0));
        assertThat(outcomes.get(1).orThrow().content().title()).hasToString("Second");
    }

    @Test
    void membersAreCountedByWhatWasCommitted() {
        List<BatchCommand> commands = List.of(
                Stage.creating("Three"),
                completing(one),
                Stage.leavingAsIs(two),
                UNREADABLE,
                new DeleteTask(NOWHERE, Precondition.NONE));

        assertThat(stage.countedDuring(() -> stage.service.batchAtomically(commands)))
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE, Outcome.REFUSED), 1L,
                        counter(UseCase.UPDATE, Outcome.REFUSED), 2L,
                        counter(UseCase.DELETE, Outcome.REFUSED), 1L));
        assertThat(stage.countedDuring(() -> stage.service.batch(commands)))
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.UPDATE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.UPDATE, Outcome.UNCHANGED), 1L,
                        counter(UseCase.COMPLETE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.DELETE, Outcome.REFUSED), 1L));
        assertThat(stage.countedDuring(() -> stage.service.batchAtomically(
                        List.of(completing(two), noting(two.key(), "a"), completing(two), completing(one)))))
                .isEqualTo(Map.of(
                        counter(UseCase.UPDATE, Outcome.SUCCEEDED), 2L,
                        counter(UseCase.UPDATE, Outcome.UNCHANGED), 2L,
                        counter(UseCase.COMPLETE, Outcome.SUCCEEDED), 1L));
    }

    @Test
    void anOutagePassesThroughAndWhatIsNotKnownIsCountedAsFailed() {
        stage.repository.breakDown();
        List<BatchCommand> commands = List.of(Stage.creating("Three"), Stage.leavingAsIs(one), Stage.deleting(two));

        for (Runnable call :
                List.<Runnable>of(() -> stage.service.batch(commands), () -> stage.service.batchAtomically(commands))) {
            assertThat(stage.countedDuring(() -> assertThatThrownBy(call::run).isInstanceOf(StorageException.class)))
                    .isEqualTo(Map.of(
                            counter(UseCase.CREATE, Outcome.FAILED), 1L,
                            counter(UseCase.UPDATE, Outcome.FAILED), 1L,
                            counter(UseCase.DELETE, Outcome.FAILED), 1L));
        }
    }

    @Test
    void anEmptySetIsAnEmptyAnswer() {
        assertThat(stage.service.batch(List.of())).isEmpty();
        assertThat(stage.service.batchAtomically(List.of())).isEmpty();
    }

    private static UpdateTask noting(TaskKey key, String mark) {
        return new UpdateTask(
                key,
                Precondition.NONE,
                current ->
                        current.content().withNotes(new Notes(current.content().notes() + mark)));
    }

    private static UpdateTask completing(Task task) {
        return new UpdateTask(
                task.key(), Precondition.NONE, current -> current.content().withStatus(Status.DONE));
    }
}
