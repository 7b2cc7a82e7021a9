package io.pactodo.testkit;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;

final class InMemoryReceiptsTest implements ReceiptsContract {
    private final InMemoryTaskRepository tasks = new InMemoryTaskRepository();

    @Override
    public Receipts receipts() {
        return new InMemoryReceipts(tasks);
    }

    @Override
    public TaskRepository repository() {
        return tasks;
    }

    @Override
    public Receipts unreachable() {
        return BreakableReceipts.broken();
    }
}
