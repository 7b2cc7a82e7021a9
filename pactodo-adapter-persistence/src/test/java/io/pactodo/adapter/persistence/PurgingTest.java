package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** That writers and the purge are not in each other's way: whoever waited here would fail by a time-out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class PurgingTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(1);

    private final PostgresSettings database = TestServer.freshDatabase();
    private final PostgresStore store = PostgresStore.open(database);
    private Task one = deleted("One");
    private Task other = deleted("Other");

    @BeforeEach
    void deleteTwo() {
        store.tasks().purge(LATER, 1000);
        one = deleted("One");
        other = deleted("Other");
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void whatAWriterHasInHandIsLeftOut() throws SQLException {
        try (Connection writer = TestServer.connect(database);
                PreparedStatement restore =
                        writer.prepareStatement("UPDATE task SET deleted_at = NULL WHERE id = ?::uuid")) {
            writer.setAutoCommit(false);
            restore.setString(1, one.id().toString());
            restore.executeUpdate();

            assertThat(store.tasks().purge(LATER, 10)).isEqualTo(1);
            writer.rollback();
        }
        assertThat(store.tasks().find(one.key())).isPresent();
        assertThat(store.tasks().find(other.key())).isEmpty();
        assertThat(store.tasks().purge(LATER, 10)).isEqualTo(1);
    }

    @Test
    void writersOfTheSameWorkspaceDoNotWaitForAPurge() throws SQLException {
        try (Connection purge = TestServer.connect(database);
                PreparedStatement statement = purge.prepareStatement(Purging.PURGE)) {
            purge.setAutoCommit(false);
            statement.setString(1, one.key().workspace().value());
            statement.setString(2, SqlText.of(LATER));
            statement.setInt(3, 1);
            statement.setString(4, one.key().workspace().value());
            statement.execute();

            List<TaskOutcome> written =
                    store.tasks().apply(List.of(Samples.adding("New"), new TaskChange.Restore(other, LATER)));

            assertThat(written).allMatch(TaskOutcome.Accepted.class::isInstance);
            purge.commit();
        }
        assertThat(store.tasks().find(one.key())).isEmpty();
        assertThat(store.tasks().find(other.key())).isPresent();
    }

    private Task deleted(String title) {
        Task task = store.tasks().apply(Samples.adding(title));
        return store.tasks().apply(new TaskChange.Delete(task, Samples.NOW));
    }
}
