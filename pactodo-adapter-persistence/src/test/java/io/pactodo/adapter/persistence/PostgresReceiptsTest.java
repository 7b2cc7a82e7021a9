package io.pactodo.adapter.persistence;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.ReceiptsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresReceiptsTest implements ReceiptsContract {
    private final PostgresStore store =
            PostgresStore.open(TestServer.freshDatabase().withConnections(20));
    private final Connections nowhere = new Connections(TestServer.nobodyListens());

    @Override
    public Receipts receipts() {
        return store.receipts();
    }

    @Override
    public TaskRepository repository() {
        return store.tasks();
    }

    @Override
    public Receipts unreachable() {
        return new PostgresReceipts(nowhere, outcomes -> {});
    }

    @AfterAll
    void close() {
        nowhere.close();
        store.close();
    }
}
