package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RacingTest {
    private static final int MOST_ATTEMPTS = 100;

    @Test
    void whoeverIsOutrunDecidesAgainOnWhatTheOtherLeft() {
        Stage stage = new Stage(new OutrunRepository(3));
        Task task = stage.created("Task");

        Task updated = stage.service.update(Stage.retitling(task, "Renamed"));

        assertThat(updated.content().title()).hasToString("Renamed");
        assertThat(updated.content().notes()).hasToString("xxx");
        assertThat(stage.metrics.counted(UseCase.UPDATE, Outcome.SUCCEEDED)).isEqualTo(1);
    }

    @Test
    void whoeverIsOutrunWithAPreconditionIsRefused() {
        Stage stage = new Stage(new OutrunRepository(1));
        Task task = stage.created("Task");

        List<TaskOutcome> outcomes =
                stage.service.update(List.of(Stage.retitling(task.key(), Stage.at(task), "Renamed")));

        assertThat(Stage.refused(TaskRefused.RevisionMismatch.class, outcomes.get(0))
                        .current()
                        .content()
                        .notes())
                .hasToString("x");
    }

    @Test
    void theLastAttemptCanStillSucceed() {
        Stage stage = new Stage(new OutrunRepository(MOST_ATTEMPTS - 1));
        Task task = stage.created("Task");

        assertThat(stage.service.delete(Stage.deleting(task)).isDeleted()).isTrue();
    }

    @Test
    void afterAHundredLostRacesAMemberGivesUpAndItsNeighboursDoNot() {
        OutrunRepository repository = new OutrunRepository(MOST_ATTEMPTS);
        Stage stage = new Stage(repository);
        Task task = stage.created("Task");

        List<TaskOutcome> outcomes =
                stage.service.update(List.of(Stage.retitling(task, "First"), Stage.retitling(task, "Second")));

        assertThat(Stage.refused(TaskRefused.Contended.class, outcomes.get(0)).key())
                .isEqualTo(task.key());
        assertThat(outcomes.get(1).orThrow().content().title()).hasToString("Second");
        assertThat(repository.racesLeft()).isZero();
        assertThat(stage.metrics.counted(UseCase.UPDATE, Outcome.REFUSED)).isEqualTo(1);
        assertThat(stage.metrics.counted(UseCase.UPDATE, Outcome.SUCCEEDED)).isEqualTo(1);
    }
}
