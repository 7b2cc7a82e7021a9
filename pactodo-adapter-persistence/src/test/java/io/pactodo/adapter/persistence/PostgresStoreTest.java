package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PostgresStoreTest {
    @Test
    void aTaskIsFoundAsItWasAdded() {
        try (PostgresStore store = PostgresStore.open(TestServer.freshDatabase())) {
            TaskKey key = new TaskKey(WorkspaceId.DEFAULT, new TaskId(new UUID(0, 1)));
            Task added = store.tasks().apply(new TaskChange.Add(key, TaskContent.titled("Buy milk"), Instant.EPOCH));
            assertThat(store.tasks().find(key)).contains(added);
            assertThat(store.tasks().list(TaskQuery.in(WorkspaceId.DEFAULT)).items())
                    .containsExactly(added);
            assertThat(store.readiness().obstacle()).isEmpty();
        }
    }
}
