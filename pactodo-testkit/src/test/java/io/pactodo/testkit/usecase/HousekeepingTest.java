package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.CreateList;
import io.pactodo.application.CreateTask;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.Housekeeping;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Precondition;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskList;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final Stage stage = new Stage();
    private final InMemoryReceipts receipts = new InMemoryReceipts(new InMemoryTaskRepository());
    private final Housekeeping housekeeping = new Housekeeping(stage.repositories, receipts, stage.clock);

    @Test
    void aDeletedTaskIsKeptFor30Days() {
        Task task = stage.created("Deleted");
        stage.service.delete(Stage.deleting(task));
        Task live = stage.created("Live");

        stage.clock.moveBy(Duration.ofDays(30).minusSeconds(10));
        assertThat(housekeeping.tidy()).isZero();
        assertThat(stage.repository.find(task.key())).isPresent();

        stage.clock.moveBy(Duration.ofSeconds(11));
        assertThat(housekeeping.tidy()).isEqualTo(1);
        assertThat(stage.repository.find(task.key())).isEmpty();
        assertThat(stage.repository.find(live.key())).isPresent();
        assertThat(housekeeping.tidy()).isZero();
    }

    @Test
    void aDeletedListIsKeptForAsLongAndForAsLongAsADeletedTaskIsInIt() {
        TaskList empty = list("Empty");
        TaskList used = list("Used");
        TaskContent content = TaskContent.titled("In it").withList(used.id());
        Task inside = stage.service.create(CreateTask.in(Stage.WORKSPACE, content));
        stage.useCases.lists().delete(empty.key(), Precondition.NONE);
        stage.clock.moveBy(Duration.ofDays(1));
        stage.service.delete(Stage.deleting(inside));
        stage.useCases.lists().delete(used.key(), Precondition.NONE);

        stage.clock.moveBy(Duration.ofDays(29).minusSeconds(10));
        assertThat(housekeeping.tidy()).isZero();
        stage.clock.moveBy(Duration.ofSeconds(20));
        assertThat(housekeeping.tidy()).isEqualTo(1);
        assertThat(stage.repositories.lists().find(empty.key())).isEmpty();
        assertThat(stage.repositories.lists().find(used.key())).isPresent();

        stage.clock.moveBy(Duration.ofDays(1));
        assertThat(housekeeping.tidy()).as("the task, and then its list").isEqualTo(2);
        assertThat(stage.repositories.lists().find(used.key())).isEmpty();
        assertThat(housekeeping.tidy()).isZero();
    }

    private TaskList list(String name) {
        return stage.useCases
                .lists()
                .create(new CreateList(Stage.WORKSPACE, Optional.empty(), ListContent.named(name)));
    }

    @Test
    void aReceiptIsKeptFor24Hours() {
        KeyedRequest request =
                new KeyedRequest(Stage.WORKSPACE, "create", new IdempotencyKey("a"), new Fingerprint("content"));
        receipts.once(request, stage.clock.instant(), tasks -> KeptAnswer.of(new byte[0]));

        stage.clock.moveBy(Duration.ofHours(24).minusSeconds(10));
        assertThat(housekeeping.tidy()).isZero();

        stage.clock.moveBy(Duration.ofSeconds(11));
        assertThat(housekeeping.tidy()).isEqualTo(1);
        assertThat(housekeeping.tidy()).isZero();
    }

    @Test
    void muchIsRemovedInSeveralBatches() {
        for (int number = 0; number < 450; number++) {
            stage.service.delete(Stage.deleting(stage.created("Deleted")));
        }
        stage.clock.moveBy(Duration.ofDays(31));

        assertThat(housekeeping.tidy()).isEqualTo(200);
        assertThat(housekeeping.tidy()).isEqualTo(200);
        assertThat(housekeeping.tidy()).isEqualTo(50);
        assertThat(housekeeping.tidy()).isZero();
    }

    @Test
    void anOutageIsTold() {
        stage.repository.breakDown();

        assertThatThrownBy(housekeeping::tidy).isInstanceOf(StorageException.class);
    }
}
