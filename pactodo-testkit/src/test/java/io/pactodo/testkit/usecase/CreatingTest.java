package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.CreateTask;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.SampleContents;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CreatingTest {
    private final Stage stage = new Stage();

    @Test
    void aTaskIsStoredWithWhatItsClientSaidUnderAnIdOfTheServer() {
        Task task = stage.service.create(CreateTask.in(Stage.WORKSPACE, SampleContents.everyField()));

        assertThat(task.key()).isEqualTo(Stage.key(1));
        assertThat(task.content()).isEqualTo(SampleContents.everyField());
        assertThat(task.createdAt()).isEqualTo(SteppingClock.BEGINNING).isEqualTo(task.updatedAt());
        assertThat(task.completedAt()).isEmpty();
        assertThat(stage.stored(task.key())).isEqualTo(task);
    }

    @Test
    void aClientMayChooseTheId() {
        assertThat(stage.service
                        .create(Stage.creating(SequentialTaskIds.numbered(77), "Mine"))
                        .key())
                .isEqualTo(Stage.key(77));
    }

    @Test
    void anIdThatIsTakenIsRefusedAlsoByADeletedTask() {
        Task live = stage.created("Live");
        Task deleted = stage.deleted("Deleted");

        List<TaskOutcome> outcomes = stage.service.create(
                List.of(Stage.creating(live.id(), "Again"), Stage.creating(deleted.id(), "Again")));

        assertThat(Stage.refused(TaskRefused.AlreadyExists.class, outcomes.get(0))
                        .current())
                .isEqualTo(live);
        assertThat(Stage.refused(TaskRefused.AlreadyExists.class, outcomes.get(1))
                        .current())
                .isEqualTo(deleted);
        assertThatThrownBy(() -> stage.service.create(Stage.creating(live.id(), "Again")))
                .isInstanceOf(TaskRefused.AlreadyExists.class);
    }

    @Test
    void aTaskThatIsDoneFromTheStartWasCompletedThen() {
        Task task = stage.service.create(CreateTask.in(
                Stage.WORKSPACE, TaskContent.titled("Done already").withStatus(Status.DONE)));

        assertThat(task.completedAt()).contains(task.createdAt());
    }

    @Test
    void aSetIsAnsweredInItsSequenceAndARefusedMemberStandsAlone() {
        Task there = stage.created("There");
        WorkspaceId other = new WorkspaceId("other");

        List<TaskOutcome> outcomes = stage.service.create(List.of(
                Stage.creating("One"),
                Stage.creating(there.id(), "Taken"),
                CreateTask.in(other, TaskContent.titled("Elsewhere"))));

        assertThat(outcomes.get(0).orThrow().content().title()).hasToString("One");
        Stage.refused(TaskRefused.AlreadyExists.class, outcomes.get(1));
        assertThat(outcomes.get(2).orThrow().key())
                .isEqualTo(new TaskKey(other, outcomes.get(2).orThrow().id()));
    }

    @Test
    void anEmptySetIsAnEmptyAnswer() {
        assertThat(stage.service.create(List.of())).isEmpty();
    }
}
