package io.pactodo.adapter.persistence;

import io.pactodo.application.Readiness;
import io.pactodo.testkit.ReadinessContract;
import org.junit.jupiter.api.AfterEach;

final class SchemaReadinessTest implements ReadinessContract {
    private final PostgresSettings database = TestServer.freshDatabase();
    private final PostgresStore store = PostgresStore.open(database);

    @Override
    public Readiness readiness() {
        return store.readiness();
    }

    @Override
    public void obstruct() {
        TestServer.execute(database, "ALTER TABLE pactodo.schema_history RENAME TO moved");
    }

    @Override
    public void clear() {
        TestServer.execute(database, "ALTER TABLE pactodo.moved RENAME TO schema_history");
    }

    @AfterEach
    void close() {
        store.close();
    }
}
