package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.ListRepositoryContract;
import io.pactodo.testkit.TagRepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresListsTest implements ListRepositoryContract, TagRepositoryContract {
    private final PostgresStore store = PostgresStore.open(TestServer.freshDatabase());
    private final Connections nowhere = new Connections(TestServer.nobodyListens());

    @Override
    public ListRepository lists() {
        return store.lists();
    }

    @Override
    public TagRepository tags() {
        return store.tags();
    }

    @Override
    public TaskRepository tasks() {
        return store.tasks();
    }

    @Override
    public ListRepository unreachableLists() {
        return new PostgresLists(nowhere);
    }

    @AfterAll
    void close() {
        nowhere.close();
        store.close();
    }
}
