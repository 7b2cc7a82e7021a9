package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.TaskRepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresTaskRepositoryTest implements TaskRepositoryContract {
    private final PostgresStore store = PostgresStore.open(TestServer.freshDatabase());
    private final Connections nowhere = new Connections(TestServer.nobodyListens());

    @Override
    public TaskRepository repository() {
        return store.tasks();
    }

    @Override
    public TaskRepository unreachable() {
        return new PostgresTaskRepository(nowhere, outcomes -> {});
    }

    @AfterAll
    void close() {
        nowhere.close();
        store.close();
    }
}
