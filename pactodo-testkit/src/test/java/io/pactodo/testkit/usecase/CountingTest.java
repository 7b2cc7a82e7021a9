package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Outcome;
import io.pactodo.application.Precondition;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.testkit.SequentialTaskIds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class CountingTest {
    private final Stage stage = new Stage();
    private final Task task = stage.created("Task");
    private final Task deleted = stage.deleted("Deleted");

    @Test
    void creationsAreCountedAndThoseThatAreDoneAsCompletionsToo() {
        TaskContent done = TaskContent.titled("Done").withStatus(Status.DONE);

        assertThat(stage.countedDuring(() -> stage.service.create(List.of(
                        Stage.creating("One"),
                        CreateTask.in(Stage.WORKSPACE, done),
                        CreateTask.in(Stage.WORKSPACE, done),
                        Stage.creating(task.id(), "Taken")))))
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE, Outcome.SUCCEEDED), 3L,
                        counter(UseCase.CREATE, Outcome.REFUSED), 1L,
                        counter(UseCase.COMPLETE, Outcome.SUCCEEDED), 2L));
    }

    @Test
    void readingsAreCountedByTheKeyAndByThePage() {
        assertThat(stage.countedDuring(() -> {
                    stage.service.find(Set.of(task.key(), deleted.key(), Stage.key(404)));
                    stage.service.list(List.of(TaskQuery.in(Stage.WORKSPACE), TaskQuery.in(Stage.WORKSPACE)));
                }))
                .isEqualTo(Map.of(
                        counter(UseCase.FIND, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.FIND, Outcome.REFUSED), 2L,
                        counter(UseCase.LIST, Outcome.SUCCEEDED), 2L));
    }

    @Test
    void pagesOfChangesAreCountedAsListsAndThoseThatAreGoneAsRefused() {
        ChangesQuery query = ChangesQuery.in(Stage.WORKSPACE, Revision.ZERO);

        assertThat(stage.countedDuring(() -> stage.service.changes(
                        List.of(query, query, query.withSince(stage.revision().plus(1))))))
                .isEqualTo(Map.of(
                        counter(UseCase.LIST, Outcome.SUCCEEDED), 2L, counter(UseCase.LIST, Outcome.REFUSED), 1L));
    }

    @Test
    void updatesAreCountedByWhatBecameOfThem() {
        assertThat(stage.countedDuring(() -> stage.service.update(List.of(
                        Stage.retitling(task, "Renamed"),
                        Stage.retitling(task, "Renamed again"),
                        Stage.leavingAsIs(task),
                        Stage.retitling(deleted, "Refused")))))
                .isEqualTo(Map.of(
                        counter(UseCase.UPDATE, Outcome.SUCCEEDED), 2L,
                        counter(UseCase.UPDATE, Outcome.UNCHANGED), 1L,
                        counter(UseCase.UPDATE, Outcome.REFUSED), 1L));
    }

    @Test
    void aCompletionIsCountedWhenATaskComesToBeDoneAndNotWhileItIs() {
        assertThat(stage.countedDuring(() -> stage.service.update(List.of(
                        moving(task, Status.DONE),
                        Stage.retitling(task, "Done, and renamed"),
                        moving(task, Status.OPEN),
                        moving(task, Status.DONE)))))
                .isEqualTo(Map.of(
                        counter(UseCase.UPDATE, Outcome.SUCCEEDED), 4L,
                        counter(UseCase.COMPLETE, Outcome.SUCCEEDED), 2L));
    }

    @Test
    void deletionsAndRestorationsAreCountedByWhatBecameOfThem() {
        assertThat(stage.countedDuring(() -> {
                    stage.service.delete(List.of(
                            Stage.deleting(task),
                            Stage.deleting(deleted),
                            new DeleteTask(Stage.key(404), Precondition.NONE)));
                    stage.service.restore(List.of(Stage.restoring(task), Stage.restoring(task)));
                }))
                .isEqualTo(Map.of(
                        counter(UseCase.DELETE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.DELETE, Outcome.UNCHANGED), 1L,
                        counter(UseCase.DELETE, Outcome.REFUSED), 1L,
                        counter(UseCase.RESTORE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.RESTORE, Outcome.UNCHANGED), 1L));
    }

    @Test
    void anOutagePassesThroughAndEachMemberOfItsSetIsCountedAsFailed() {
        TaskQuery query = TaskQuery.in(Stage.WORKSPACE);
        stage.repository.breakDown();

        assertThat(stage.countedDuring(() -> {
                    assertOutage(() -> stage.service.create(List.of(Stage.creating("One"), Stage.creating("Two"))));
                    assertOutage(() -> stage.service.find(Set.of(task.key(), deleted.key(), Stage.key(404))));
                    assertOutage(() -> stage.service.list(List.of(query, query, query, query)));
                    assertOutage(() -> stage.service.changes(ChangesQuery.in(Stage.WORKSPACE, Revision.ZERO)));
                    assertOutage(() -> stage.service.update(Stage.retitling(task, "Renamed")));
                    assertOutage(() -> stage.service.delete(Stage.deleting(task)));
                    assertOutage(() -> stage.service.restore(Stage.restoring(deleted)));
                }))
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE, Outcome.FAILED), 2L,
                        counter(UseCase.FIND, Outcome.FAILED), 3L,
                        counter(UseCase.LIST, Outcome.FAILED), 5L,
                        counter(UseCase.UPDATE, Outcome.FAILED), 1L,
                        counter(UseCase.DELETE, Outcome.FAILED), 1L,
                        counter(UseCase.RESTORE, Outcome.FAILED), 1L));
    }

    @Test
    void nothingIsCountedForAnEmptySet() {
        assertThat(stage.countedDuring(() -> {
                    stage.service.create(List.of());
                    stage.service.find(Set.of());
                    stage.service.list(List.of());
                    stage.service.changes(List.of());
                    stage.service.update(List.of());
                    stage.service.delete(List.of());
                    stage.service.restore(List.of());
                }))
                .isEmpty();
    }

    @Test
    void aFailureOfTheMetricsBreaksNoUseCase() {
        TaskService service = new TaskService(stage.repository, new SequentialTaskIds(), stage.clock, (a, b, c) -> {
            throw new MetricsBroken();
        });

        assertThat(service.update(Stage.retitling(task, "Renamed"))).isEqualTo(stage.stored(task.key()));
        assertThat(service.delete(Stage.deleting(task)).isDeleted()).isTrue();
        assertThat(service.restore(Stage.restoring(task)).isDeleted()).isFalse();
        assertThat(service.find(Set.of(task.key()))).hasSize(1);
        assertThat(service.list(TaskQuery.in(Stage.WORKSPACE)).items()).hasSize(1);
        assertThat(service.create(Stage.creating(Stage.key(99).id(), "Created")).key())
                .isEqualTo(Stage.key(99));

        stage.repository.breakDown();
        assertOutage(() -> service.find(task.key()));
    }

    private static UpdateTask moving(Task task, Status status) {
        return new UpdateTask(
                task.key(), Precondition.NONE, current -> current.content().withStatus(status));
    }

    private static void assertOutage(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StorageException.class);
    }

    /** Without a stack trace, because the service logs each, and a build has enough to read. */
    private static final class MetricsBroken extends RuntimeException {
        MetricsBroken() {
            super("The metrics are broken.", null, false, false);
        }
    }
}
