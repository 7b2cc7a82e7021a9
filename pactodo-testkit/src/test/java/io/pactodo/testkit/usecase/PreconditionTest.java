package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.DeleteTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.RestoreTask;
import io.pactodo.application.UpdateTask;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskRefused;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class PreconditionTest {
    private final Stage stage = new Stage();
    private final Task task = stage.created("Task");
    private final Revision other = task.revision().plus(9);

    @Test
    void anyOfHoldsAtEachOfItsRevisionsAndAtNoOther() {
        assertHolds(Precondition.anyOf(Set.of(task.revision(), other)));
        assertFails(Precondition.anyOf(Set.of(other)));
        assertFails(Precondition.anyOf(Set.of()));
    }

    @Test
    void noneOfHoldsAtEveryRevisionButItsOwn() {
        assertHolds(Precondition.noneOf(Set.of(other)));
        assertHolds(Precondition.noneOf(Set.of()));
        assertFails(Precondition.noneOf(Set.of(task.revision(), other)));
    }

    @Test
    void absentFailsForEveryTaskThatIsThere() {
        assertFails(Precondition.ABSENT);
    }

    @Test
    void bothHaveToHold() {
        Precondition holds = Stage.at(task);
        Precondition fails = Precondition.anyOf(Set.of(other));

        assertHolds(holds.and(Precondition.NONE));
        assertFails(holds.and(fails));
        assertFails(fails.and(holds));
    }

    @Test
    void aStaleDeletionIsRefusedButARepeatedOneIsNot() {
        Precondition stale = Stage.at(task);
        Task current = stage.service.update(Stage.retitling(task, "Changed"));
        assertRefusedWith(current, () -> stage.service.delete(new DeleteTask(task.key(), stale)));

        Task deleted = stage.service.delete(new DeleteTask(task.key(), Stage.at(current)));
        assertThat(stage.service.delete(new DeleteTask(task.key(), Stage.at(current))))
                .isEqualTo(deleted);
    }

    @Test
    void aStaleRestorationIsRefusedWhetherThereIsSomethingToRestoreOrNot() {
        assertRefusedWith(task, () -> stage.service.restore(new RestoreTask(task.key(), Precondition.ABSENT)));

        Task deleted = stage.service.delete(Stage.deleting(task));
        assertRefusedWith(deleted, () -> stage.service.restore(new RestoreTask(task.key(), Stage.at(task))));
        assertThat(stage.service
                        .restore(new RestoreTask(task.key(), Stage.at(deleted)))
                        .isDeleted())
                .isFalse();
    }

    private void assertHolds(Precondition precondition) {
        assertThat(stage.service.update(new UpdateTask(task.key(), precondition, Task::content)))
                .isEqualTo(task);
    }

    private void assertFails(Precondition precondition) {
        assertRefusedWith(task, () -> stage.service.update(Stage.retitling(task.key(), precondition, "To be refused")));
    }

    private void assertRefusedWith(Task current, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TaskRefused.RevisionMismatch.class,
                        refused -> assertThat(refused.current()).isEqualTo(current));
        assertThat(stage.stored(task.key())).isEqualTo(current);
    }
}
