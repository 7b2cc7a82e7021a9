package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.RestoreTask;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeletingTest {
    private final Stage stage = new Stage();

    @Test
    void aDeletedTaskKeepsItsContentAndSaysWhen() {
        Task task = stage.created("To go");

        Task deleted = stage.service.delete(Stage.deleting(task));

        assertThat(deleted.content()).isEqualTo(task.content());
        assertThat(deleted.deletedAt()).contains(deleted.updatedAt());
        assertThat(deleted.revision()).isGreaterThan(task.revision());
        assertThat(stage.stored(task.key())).isEqualTo(deleted);
    }

    @Test
    void aSecondDeletionChangesNothing() {
        Task deleted = stage.deleted("Gone");

        assertThat(stage.service.delete(Stage.deleting(deleted))).isEqualTo(deleted);
        assertThat(stage.revision()).isEqualTo(deleted.revision());
    }

    @Test
    void twoDeletionsInOneSetAreOne() {
        Task task = stage.created("To go");

        List<TaskOutcome> outcomes = stage.service.delete(List.of(Stage.deleting(task), Stage.deleting(task)));

        assertThat(outcomes.get(0).orThrow().isDeleted()).isTrue();
        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
        assertThat(stage.revision()).isEqualTo(outcomes.get(0).orThrow().revision());
    }

    @Test
    void aRestoredTaskIsAsItWasBefore() {
        Task task = stage.service.create(CreateTask.in(
                Stage.WORKSPACE, TaskContent.titled("To come back").withStatus(Status.DONE)));
        Task deleted = stage.service.delete(Stage.deleting(task));

        Task restored = stage.service.restore(Stage.restoring(deleted));

        assertThat(restored.content()).isEqualTo(task.content());
        assertThat(restored.completedAt()).isEqualTo(task.completedAt());
        assertThat(restored.deletedAt()).isEmpty();
        assertThat(restored.revision()).isGreaterThan(deleted.revision());
        assertThat(stage.service.find(task.key())).isEqualTo(restored);
    }

    @Test
    void restoringWhatIsNotDeletedChangesNothing() {
        Task task = stage.created("There");

        assertThat(stage.service.restore(Stage.restoring(task))).isEqualTo(task);
        assertThat(stage.revision()).isEqualTo(task.revision());
    }

    @Test
    void whatNeverWasIsNeitherDeletedNorRestored() {
        assertThatThrownBy(() -> stage.service.delete(new DeleteTask(Stage.key(404), Precondition.NONE)))
                .isInstanceOf(TaskRefused.NotFound.class);
        assertThatThrownBy(() -> stage.service.restore(new RestoreTask(Stage.key(404), Precondition.NONE)))
                .isInstanceOf(TaskRefused.NotFound.class);
    }

    @Test
    void aRefusedMemberStandsAlone() {
        Task task = stage.created("To go");

        List<TaskOutcome> outcomes =
                stage.service.delete(List.of(new DeleteTask(Stage.key(404), Precondition.NONE), Stage.deleting(task)));

        Stage.refused(TaskRefused.NotFound.class, outcomes.get(0));
        assertThat(outcomes.get(1).orThrow().isDeleted()).isTrue();
    }
}
