package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private final Stage stage = new Stage();

    @Test
    void aTaskIsFound() {
        Task task = stage.created("There");

        assertThat(stage.service.find(task.key())).isEqualTo(task);
    }

    @Test
    void whatNeverWasIsNotFound() {
        assertThatThrownBy(() -> stage.service.find(Stage.key(404)))
                .isInstanceOfSatisfying(
                        TaskRefused.NotFound.class,
                        refused -> assertThat(refused.key()).isEqualTo(Stage.key(404)));
    }

    @Test
    void whatWasDeletedIsRefusedAsSuch() {
        Task deleted = stage.deleted("Gone");

        assertThatThrownBy(() -> stage.service.find(deleted.key()))
                .isInstanceOfSatisfying(
                        TaskRefused.Deleted.class,
                        refused -> assertThat(refused.current()).isEqualTo(deleted));
    }

    @Test
    void aTaskOfAnotherWorkspaceIsNotFound() {
        Task task = stage.created("Mine");
        TaskKey theirs = new TaskKey(new WorkspaceId("theirs"), task.id());

        assertThatThrownBy(() -> stage.service.find(theirs)).isInstanceOf(TaskRefused.NotFound.class);
    }

    @Test
    void eachKeyOfASetHasItsAnswerInTheSequenceOfTheKeys() {
        Task live = stage.created("Live");
        Task deleted = stage.deleted("Deleted");
        Set<TaskKey> keys = new LinkedHashSet<>(List.of(Stage.key(404), deleted.key(), live.key()));

        Map<TaskKey, TaskOutcome> outcomes = stage.service.find(keys);

        assertThat(outcomes.keySet()).containsExactlyElementsOf(keys);
        assertThat(outcomes).containsEntry(live.key(), new TaskOutcome.Accepted(live));
        assertThat(stage.service.find(Set.of())).isEmpty();
    }

    @Test
    void eachQueryHasItsPage() {
        Task task = stage.created("Listed");
        TaskQuery elsewhere = TaskQuery.in(new WorkspaceId("elsewhere"));

        List<TaskPage> pages = stage.service.list(List.of(TaskQuery.in(Stage.WORKSPACE), elsewhere));

        assertThat(pages).extracting(TaskPage::items).containsExactly(List.of(task), List.of());
        assertThat(stage.service.list(elsewhere)).isEqualTo(pages.get(1));
        assertThat(stage.service.list(List.of())).isEmpty();
    }

    @Test
    void whatHasChangedIsReadDeletedTasksIncluded() {
        Task live = stage.created("Live");
        Task deleted = stage.deleted("Deleted");
        ChangesQuery query = ChangesQuery.in(Stage.WORKSPACE, Revision.ZERO);

        assertThat(stage.service.changes(query).items()).containsExactly(live, deleted);
        assertThat(stage.service.changes(query.withSince(live.revision())).items())
                .containsExactly(deleted);
    }

    @Test
    void aPageOfChangesThatIsGoneIsRefusedByItself() {
        Revision reached = stage.created("Last").revision();
        ChangesQuery query = ChangesQuery.in(Stage.WORKSPACE, reached);
        ChangesQuery ahead = query.withSince(reached.plus(1));

        assertThat(stage.service.changes(List.of(query, ahead)))
                .extracting(ChangesPage::isGone)
                .containsExactly(false, true);
        assertThatThrownBy(() -> stage.service.changes(ahead))
                .isInstanceOfSatisfying(
                        TaskRefused.PositionGone.class,
                        refused -> assertThat(refused.revision()).isEqualTo(reached));
    }
}
