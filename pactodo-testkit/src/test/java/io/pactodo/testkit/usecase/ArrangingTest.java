package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.CreateList;
import io.pactodo.application.ListService;
import io.pactodo.application.Outcome;
import io.pactodo.application.Precondition;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListName;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskList;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.RecordingUseCaseMetrics;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ArrangingTest {
    private final Outrun repository = new Outrun();
    private final RecordingUseCaseMetrics metrics = new RecordingUseCaseMetrics();
    private final ListService service =
            new ListService(repository, new SequentialTaskIds(), SteppingClock.bySeconds(), metrics);
    private final TaskList garden = service.create(creating("Garden"));

    @Test
    void aListHasALife() {
        assertThat(service.find(garden.key())).isEqualTo(garden);
        TaskList renamed = service.update(garden.key(), at(garden), named("Balcony"));
        assertThat(renamed.content().name()).hasToString("Balcony");
        assertThat(renamed.order()).isEqualTo(garden.order());
        assertThat(service.update(garden.key(), Precondition.NONE, named("Balcony")))
                .isEqualTo(renamed);
        TaskList deleted = service.delete(garden.key(), at(renamed));
        assertThat(service.delete(garden.key(), at(renamed))).isEqualTo(deleted);
        assertThat(reason(() -> service.find(garden.key()))).isEqualTo(ListRefused.Reason.DELETED);
        assertThat(reason(() -> service.update(garden.key(), Precondition.NONE, named("No"))))
                .isEqualTo(ListRefused.Reason.DELETED);
        TaskList restored = service.restore(garden.key(), Precondition.NONE);
        assertThat(service.restore(garden.key(), Precondition.NONE)).isEqualTo(restored);
        assertThat(reason(() -> service.restore(garden.key(), at(garden))))
                .isEqualTo(ListRefused.Reason.REVISION_MISMATCH);

        assertThat(metrics.counted())
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE_LIST, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.UPDATE_LIST, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.UPDATE_LIST, Outcome.UNCHANGED), 1L,
                        counter(UseCase.UPDATE_LIST, Outcome.REFUSED), 1L,
                        counter(UseCase.DELETE_LIST, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.DELETE_LIST, Outcome.UNCHANGED), 1L,
                        counter(UseCase.RESTORE_LIST, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.RESTORE_LIST, Outcome.UNCHANGED), 1L,
                        counter(UseCase.RESTORE_LIST, Outcome.REFUSED), 1L));
    }

    @Test
    void whoeverIsOutrunDecidesAgain() {
        repository.races = 99;
        assertThat(service.update(garden.key(), Precondition.NONE, named("At last"))
                        .content()
                        .name())
                .hasToString("At last");
        repository.races = 100;
        assertThat(reason(() -> service.update(garden.key(), Precondition.NONE, named("Never"))))
                .isEqualTo(ListRefused.Reason.CONTENDED);
        repository.races = 1;
        TaskList read = service.find(garden.key());
        assertThat(reason(() -> service.update(garden.key(), at(read), named("Late"))))
                .isEqualTo(ListRefused.Reason.REVISION_MISMATCH);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        ListKey nowhere =
                new ListKey(Stage.WORKSPACE, new ListId(Stage.key(404).id().value()));
        assertThat(reason(() -> service.find(nowhere))).isEqualTo(ListRefused.Reason.NOT_FOUND);
        assertThat(reason(() -> service.delete(nowhere, Precondition.NONE))).isEqualTo(ListRefused.Reason.NOT_FOUND);
        assertThat(reason(() ->
                        service.create(new CreateList(Stage.WORKSPACE, Optional.of(garden.id()), garden.content()))))
                .isEqualTo(ListRefused.Reason.ALREADY_EXISTS);
    }

    private static CreateList creating(String name) {
        return new CreateList(Stage.WORKSPACE, Optional.empty(), ListContent.named(name));
    }

    private static Precondition at(TaskList list) {
        return Precondition.anyOf(Set.of(list.revision()));
    }

    private static Function<TaskList, ListContent> named(String name) {
        return list -> new ListContent(new ListName(name), Optional.empty());
    }

    private static ListRefused.Reason reason(ThrowingCallable refused) {
        ListRefused[] thrown = new ListRefused[1];
        assertThatThrownBy(refused).isInstanceOfSatisfying(ListRefused.class, failure -> thrown[0] = failure);
        return thrown[0].reason();
    }

    /** Another writer is faster, that many times. */
    private static final class Outrun implements ListRepository {
        private final InMemoryTaskRepository lists = new InMemoryTaskRepository();
        private int races;

        @Override
        public Optional<TaskList> find(ListKey key) {
            return lists.find(key);
        }

        @Override
        public TaskList apply(ListChange change) {
            if (races > 0) {
                races--;
                TaskList read = lists.find(change.key()).orElseThrow();
                lists.apply(ListChange.replace(read, ListContent.named("Race " + races), read.updatedAt()));
            }
            return lists.apply(change);
        }

        @Override
        public ListPage list(ListQuery query) {
            return lists.list(query);
        }

        @Override
        public int purgeLists(Instant deletedBefore, int most) {
            return lists.purgeLists(deletedBefore, most);
        }
    }
}
