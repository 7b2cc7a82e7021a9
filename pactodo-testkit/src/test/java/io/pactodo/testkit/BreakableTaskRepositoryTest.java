package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import org.junit.jupiter.api.Test;

final class BreakableTaskRepositoryTest implements TaskRepositoryContract {
    @Override
    public TaskRepository repository() {
        return new BreakableTaskRepository(new InMemoryTaskRepository());
    }

    @Override
    public TaskRepository unreachable() {
        return BreakableTaskRepository.broken();
    }

    @Test
    void afterTheOutageEverythingIsAsItWas() {
        BreakableTaskRepository repository = new BreakableTaskRepository(new InMemoryTaskRepository());
        TaskKey key = new TaskKey(WorkspaceId.DEFAULT, SequentialTaskIds.numbered(1));
        Task task = repository.apply(new TaskChange.Add(key, SampleContents.everyField(), SteppingClock.BEGINNING));

        repository.breakDown();
        assertThatThrownBy(() -> repository.find(key)).isInstanceOf(StorageException.class);

        repository.repair();
        assertThat(repository.find(key)).contains(task);
    }
}
