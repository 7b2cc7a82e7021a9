package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Precondition;
import io.pactodo.application.UpdateTask;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Title;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UpdatingTest {
    private final Stage stage = new Stage();

    @Test
    void theEditIsMadeOnTheCurrentContentAndStored() {
        Task task = stage.created("Before");

        Task updated = stage.service.update(Stage.retitling(task, "After"));

        assertThat(updated.content()).isEqualTo(task.content().withTitle(new Title("After")));
        assertThat(updated.revision()).isGreaterThan(task.revision());
        assertThat(updated.createdAt()).isEqualTo(task.createdAt());
        assertThat(updated.updatedAt()).isAfter(task.updatedAt());
        assertThat(stage.stored(task.key())).isEqualTo(updated);
    }

    @Test
    void withoutAPreconditionTheLastWriterWinsOnWhatTheOneBeforeLeft() {
        Task task = stage.created("Task");
        stage.service.update(new UpdateTask(
                task.key(), Precondition.NONE, current -> current.content().withNotes(new Notes("by the first"))));

        Task last = stage.service.update(Stage.retitling(task, "By the last"));

        assertThat(last.content().title()).hasToString("By the last");
        assertThat(last.content().notes()).hasToString("by the first");
    }

    @Test
    void anEditThatChangesNothingTakesNoRevision() {
        Task task = stage.created("As it is");

        assertThat(stage.service.update(Stage.leavingAsIs(task))).isEqualTo(task);
        assertThat(stage.stored(task.key())).isEqualTo(task);
        assertThat(stage.revision()).isEqualTo(task.revision());
    }

    @Test
    void contentWithoutAnOrderStaysWhereItIsAndIsNoChangeByItself() {
        stage.created("Before it");
        Task task = stage.created("Second");
        TaskContent placeless = TaskContent.titled("Second");

        assertThat(stage.service.update(new UpdateTask(task.key(), Precondition.NONE, current -> placeless)))
                .isEqualTo(task);

        TaskContent other = TaskContent.titled("Renamed");
        Task updated = stage.service.update(new UpdateTask(task.key(), Precondition.NONE, current -> other));
        assertThat(updated.order()).isEqualTo(task.order()).isNotEqualTo(Order.ORIGIN.next());
    }

    @Test
    void anUnknownTaskIsNotFoundAndADeletedOneIsRefusedAsSuch() {
        Task deleted = stage.deleted("Gone");

        assertThatThrownBy(() -> stage.service.update(Stage.retitling(Stage.key(404), Precondition.NONE, "Nowhere")))
                .isInstanceOf(TaskRefused.NotFound.class);
        assertThatThrownBy(() -> stage.service.update(Stage.retitling(deleted, "Too late")))
                .isInstanceOfSatisfying(
                        TaskRefused.Deleted.class,
                        refused -> assertThat(refused.current()).isEqualTo(deleted));
    }

    @Test
    void whatTheEditRefusesIsRefusedForThatMemberOnly() {
        Task one = stage.created("One");
        Task two = stage.created("Two");
        UpdateTask invalid = new UpdateTask(
                one.key(), Precondition.NONE, current -> current.content().withTitle(new Title(" ")));

        List<TaskOutcome> outcomes = stage.service.update(List.of(invalid, Stage.retitling(two, "Renamed")));

        assertThat(Stage.refused(TaskRefused.Invalid.class, outcomes.get(0)).violations())
                .hasSize(1);
        assertThat(outcomes.get(1).orThrow().content().title()).hasToString("Renamed");
        assertThat(stage.stored(one.key())).isEqualTo(one);
    }

    @Test
    void severalForOneTaskAreCarriedOutOneAfterTheOther() {
        Task task = stage.created("Task");
        Task neighbour = stage.created("Neighbour");
        Stream<UpdateTask> appending = Stream.of("a", "b", "c")
                .map(mark -> new UpdateTask(
                        task.key(),
                        Precondition.NONE,
                        current -> current.content()
                                .withNotes(new Notes(current.content().notes() + mark))));

        List<TaskOutcome> outcomes =
                stage.service.update(Stream.concat(appending, Stream.of(Stage.retitling(neighbour, "Renamed")))
                        .toList());

        assertThat(outcomes.subList(0, 3).stream()
                        .map(TaskOutcome::orThrow)
                        .map(after -> after.content().notes().value()))
                .containsExactly("a", "ab", "abc");
        assertThat(outcomes.get(3).orThrow().content().title()).hasToString("Renamed");
        assertThat(stage.stored(task.key())).isEqualTo(outcomes.get(2).orThrow());
    }

    @Test
    void ofSeveralForOneTaskAtOneRevisionTheFirstIsCarriedOut() {
        Task task = stage.created("Task");

        List<TaskOutcome> outcomes = stage.service.update(List.of(
                Stage.retitling(task.key(), Stage.at(task), "First"),
                Stage.retitling(task.key(), Stage.at(task), "Second"),
                Stage.retitling(task, "Third")));

        Task first = outcomes.get(0).orThrow();
        assertThat(first.content().title()).hasToString("First");
        assertThat(Stage.refused(TaskRefused.RevisionMismatch.class, outcomes.get(1))
                        .current())
                .isEqualTo(first);
        assertThat(outcomes.get(2).orThrow().content().title()).hasToString("Third");
    }

    @Test
    void theInstantOfCompletionLivesAsLongAsTheTaskIsDone() {
        Task open = stage.created("To be done");

        Task done = moved(open, Status.DONE);
        assertThat(done.completedAt()).contains(done.updatedAt());

        Task renamed = stage.service.update(Stage.retitling(done, "Done, and renamed"));
        assertThat(renamed.updatedAt()).isAfter(done.updatedAt());
        assertThat(renamed.completedAt()).isEqualTo(done.completedAt());

        assertThat(moved(renamed, Status.CANCELLED).completedAt()).isEqualTo(Optional.empty());

        Task again = moved(open, Status.DONE);
        assertThat(again.completedAt()).contains(again.updatedAt()).isNotEqualTo(done.completedAt());
    }

    @Test
    void anEmptySetIsAnEmptyAnswer() {
        assertThat(stage.service.update(List.of())).isEmpty();
        assertThat(stage.revision()).isEqualTo(Revision.ZERO);
    }

    private Task moved(Task task, Status status) {
        return stage.service.update(new UpdateTask(
                task.key(), Precondition.NONE, current -> current.content().withStatus(status)));
    }
}
