package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Fingerprint;
import io.pactodo.application.Housekeeping;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final Stage stage = new Stage();
    private final InMemoryReceipts receipts = new InMemoryReceipts(new InMemoryTaskRepository());
    private final Housekeeping housekeeping = new Housekeeping(stage.repository, receipts, stage.clock);

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
