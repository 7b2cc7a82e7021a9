package io.pactodo.testkit;

import io.pactodo.domain.task.TaskRepository;

final class InMemoryTaskRepositoryTest implements TaskRepositoryContract {
    @Override
    public TaskRepository repository() {
        return new InMemoryTaskRepository();
    }

    @Override
    public TaskRepository unreachable() {
        return BreakableTaskRepository.broken();
    }
}
