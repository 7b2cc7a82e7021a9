package io.pactodo.testkit;

import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskRepository;

final class InMemoryListsTest implements ListRepositoryContract, TagRepositoryContract {
    private final InMemoryTaskRepository store = new InMemoryTaskRepository();

    @Override
    public ListRepository lists() {
        return store;
    }

    @Override
    public TagRepository tags() {
        return store;
    }

    @Override
    public TaskRepository tasks() {
        return store;
    }

    @Override
    public ListRepository unreachableLists() {
        return BreakableLists.broken();
    }
}
