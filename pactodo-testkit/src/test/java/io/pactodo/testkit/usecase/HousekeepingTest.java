package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Housekeeping;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final Stage stage = new Stage();
    private final Housekeeping housekeeping = new Housekeeping(stage.repository, stage.clock);

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
