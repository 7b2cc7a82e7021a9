package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Attempt;
import io.pactodo.application.CreateTask;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.Idempotency;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Outcome;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.application.TaskService;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCases;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.testkit.BreakableReceipts;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepeatingTest {
    private static final KeyedRequest REQUEST =
            new KeyedRequest(Stage.WORKSPACE, "create", new IdempotencyKey("the key"), new Fingerprint("content"));
    private static final KeptAnswer DONE = KeptAnswer.of(new byte[] {1});

    private final InMemoryTaskRepository tasks = new InMemoryTaskRepository();
    private final Stage stage = new Stage(tasks);
    private final BreakableReceipts receipts = new BreakableReceipts(new InMemoryReceipts(tasks));
    private final Idempotency idempotency = with(receipts);

    private Idempotency with(Receipts keeping) {
        return new Idempotency(keeping, stage.useCases, stage.clock, stage.metrics);
    }

    @Test
    void whatWasDoneIsCountedOnceHoweverOftenItIsAskedFor() {
        assertThat(stage.countedDuring(() -> {
                    assertThat(idempotency.once(REQUEST, this::finishOneAndLeaveAnother))
                            .isEqualTo(new Attempt.First(DONE));
                    assertThat(idempotency.once(REQUEST, this::finishOneAndLeaveAnother))
                            .isEqualTo(new Attempt.Replayed(DONE));
                }))
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE, Outcome.SUCCEEDED), 2L,
                        counter(UseCase.COMPLETE, Outcome.SUCCEEDED), 1L,
                        counter(UseCase.UPDATE, Outcome.UNCHANGED), 1L));
        assertThat(stage.repository.list(TaskQuery.in(Stage.WORKSPACE)).items()).hasSize(2);
    }

    @Test
    void nothingIsCountedBeforeItIsCommitted() {
        idempotency.once(REQUEST, useCases -> {
            assertThat(stage.countedDuring(() -> finishOneAndLeaveAnother(useCases)))
                    .isEmpty();
            return DONE;
        });
    }

    @Test
    void whatCouldNotBeCommittedIsCountedAsFailedAndLeavesNothing() {
        receipts.breakCommits();

        assertThat(stage.countedDuring(
                        () -> assertThatThrownBy(() -> idempotency.once(REQUEST, this::finishOneAndLeaveAnother))
                                .isInstanceOf(StorageException.class)))
                .isEqualTo(Map.of(
                        counter(UseCase.CREATE, Outcome.FAILED), 2L, counter(UseCase.UPDATE, Outcome.FAILED), 1L));
        assertThat(stage.repository.list(TaskQuery.in(Stage.WORKSPACE)).items()).isEmpty();

        receipts.repair();
        assertThat(idempotency.once(REQUEST, this::finishOneAndLeaveAnother)).isEqualTo(new Attempt.First(DONE));
    }

    @Test
    void whatCouldNotEvenBeginIsCountedAsFailedByTheUseCasesThatWouldHaveBegun() {
        receipts.breakDown();

        assertThat(stage.countedDuring(
                        () -> assertThatThrownBy(() -> idempotency.once(REQUEST, this::finishOneAndLeaveAnother))
                                .isInstanceOf(StorageException.class)))
                .isEqualTo(Map.of(counter(UseCase.CREATE, Outcome.FAILED), 1L));
    }

    @Test
    void aRefusalIsCountedAsOneAndMayBeMendedUnderTheSameKey() {
        Task taken = stage.created("Taken");

        assertThat(stage.countedDuring(() -> assertThatThrownBy(() -> idempotency.once(REQUEST, useCases -> {
                            useCases.tasks().create(Stage.creating(taken.id(), "Second"));
                            return DONE;
                        }))
                        .isInstanceOf(TaskRefused.AlreadyExists.class)))
                .isEqualTo(Map.of(counter(UseCase.CREATE, Outcome.REFUSED), 1L));
        assertThat(idempotency.once(REQUEST, this::finishOneAndLeaveAnother)).isEqualTo(new Attempt.First(DONE));
    }

    @Test
    void whatWasDoneAndCouldNotBeAnsweredIsCountedAsFailedAndLeavesNothing() {
        assertThat(stage.countedDuring(() -> assertThatThrownBy(() -> idempotency.once(REQUEST, useCases -> {
                            useCases.tasks().create(Stage.creating("One"));
                            throw new IllegalStateException("cannot be written as JSON");
                        }))
                        .isInstanceOf(IllegalStateException.class)))
                .isEqualTo(Map.of(counter(UseCase.CREATE, Outcome.FAILED), 1L));
        assertThat(stage.repository.list(TaskQuery.in(Stage.WORKSPACE)).items()).isEmpty();
    }

    @Test
    void workThatTheStoreWithdrewAndBeganAnewIsCountedOnce() {
        Idempotency twice = with(
                new Withdrawing(work -> new Attempt.First(work.apply(Repositories.of(new InMemoryTaskRepository())))));

        assertThat(stage.countedDuring(() -> twice.once(REQUEST, this::finishOneAndLeaveAnother)))
                .containsEntry(counter(UseCase.CREATE, Outcome.SUCCEEDED), 2L);
    }

    @Test
    void workThatTheStoreWithdrewForAnotherAttemptIsNotCounted() {
        Idempotency outrun = with(new Withdrawing(work -> new Attempt.Replayed(DONE)));

        assertThat(stage.countedDuring(() -> outrun.once(REQUEST, this::finishOneAndLeaveAnother)))
                .isEmpty();
    }

    @Test
    void theInstantOfAReceiptIsToTheMicrosecondAsItIsKept() {
        stage.clock.moveBy(Duration.ofNanos(1_234_567));
        List<Instant> told = new ArrayList<>();

        with(new Withdrawing(told, work -> new Attempt.Replayed(DONE))).once(REQUEST, useCases -> DONE);

        Instant begun = SteppingClock.BEGINNING.plusNanos(1_234_000);
        assertThat(told).singleElement().isEqualTo(begun);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t", "a\nb", "ä", "\u007F"})
    void aKeyThatIsNoPrintableAsciiIsRefused(String key) {
        assertThatThrownBy(() -> new IdempotencyKey(key)).isInstanceOf(TaskRefused.Invalid.class);
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        assertThat(new IdempotencyKey("~".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> new IdempotencyKey("~".repeat(256))).isInstanceOf(TaskRefused.Invalid.class);
    }

    private KeptAnswer finishOneAndLeaveAnother(UseCases useCases) {
        TaskService service = useCases.tasks();
        service.create(
                CreateTask.in(Stage.WORKSPACE, TaskContent.titled("Finished").withStatus(Status.DONE)));
        service.update(Stage.leavingAsIs(service.create(Stage.creating("Left"))));
        return DONE;
    }

    /** Does the work, withdraws it, and ends as it is told. */
    private record Withdrawing(List<Instant> told, Function<Function<Repositories, KeptAnswer>, Attempt> end)
            implements Receipts {
        Withdrawing(Function<Function<Repositories, KeptAnswer>, Attempt> end) {
            this(new ArrayList<>(), end);
        }

        @Override
        public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
            told.add(now);
            assertThat(work.apply(Repositories.of(new InMemoryTaskRepository())))
                    .isEqualTo(DONE);
            return end.apply(work);
        }

        @Override
        public int forget(Instant writtenBefore, int most) {
            return 0;
        }
    }
}
