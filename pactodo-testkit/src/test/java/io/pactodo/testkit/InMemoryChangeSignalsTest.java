package io.pactodo.testkit;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.TaskRepository;

final class InMemoryChangeSignalsTest implements ChangeSignalsContract {
    private final InMemoryTaskRepository repository = new InMemoryTaskRepository();

    @Override
    public ChangeSignals signals() {
        return repository.signals();
    }

    @Override
    public TaskRepository repository() {
        return repository;
    }

    @Override
    public TaskRepository elsewhere() {
        return repository;
    }
}
